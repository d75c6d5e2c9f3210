#include "app/scenario_texts.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "app/scenarios.hpp"
#include "parley/scenario/read/reader.hpp"

namespace parley::app {
namespace {

constexpr std::size_t kFilesAtOnce = 32;  // that a thread takes

struct ReadFile {
  const std::string* path = nullptr;
  scenario::ReadResult read;  // its scenario has gone into the text
  std::string title;
  Place said;  // where the title stands
  std::string text;
};

// One after the other, each when its number is up.
class Turns {
 public:
  void wait_for(std::size_t mine) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return now_ == mine; });
  }
  void pass() {
    {
      const std::lock_guard lock(mutex_);
      ++now_;
    }
    moved_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t now_ = 0;
};

// What the threads of a run share.
class Sharing {
 public:
  Sharing(const std::vector<std::string>& paths, const Request& request, Surroundings& around,
          const std::function<std::string(Scenario&&)>& make, const Write& write)
      : paths_(paths),
        settings_(request),
        around_(around),
        make_(make),
        write_(write),
        teller_(around) {}

  // One thread: takes files until none are left.
  void work() {
    scenario::ScenarioReader reader(around_.disk);
    std::vector<ReadFile> files;
    for (;;) {
      const std::size_t turn = next_++;
      if (turn * kFilesAtOnce >= paths_.size()) return;
      files.clear();
      std::exception_ptr trouble;
      try {
        if (!stopped_) read(reader, turn * kFilesAtOnce, files);
      } catch (...) {
        trouble = std::current_exception();
      }
      turns_.wait_for(turn);
      hand_out(files, trouble);
      turns_.pass();
    }
  }

  void finish() const {
    if (trouble_) std::rethrow_exception(trouble_);
    if (status_ != Status::done) throw Stop(status_, "");
  }

 private:
  void read(scenario::ScenarioReader& reader, std::size_t first, std::vector<ReadFile>& files) {
    const std::size_t end = std::min(first + kFilesAtOnce, paths_.size());
    for (std::size_t i = first; i < end; ++i) {
      if (around_.interrupted()) throw Stop(Status::interrupted, "");
      ReadFile& file = files.emplace_back();
      file.path = &paths_[i];
      file.read = reader.read_untitled(paths_[i], settings_.of(paths_[i]));
      if (!file.read.scenario) continue;
      file.title = file.read.scenario->title;
      file.said = file.read.scenario->provenance.of("title");
      file.text = make_(std::move(*file.read.scenario));
    }
  }

  void hand_out(std::vector<ReadFile>& files, const std::exception_ptr& trouble) {
    if (stopped_) return;
    try {
      for (ReadFile& file : files) write(file);
      if (trouble) std::rethrow_exception(trouble);
    } catch (...) {
      trouble_ = std::current_exception();
      stopped_ = true;
    }
  }

  void write(ReadFile& file) {
    titles_.claim(file.read, file.title, file.said, *file.path);
    teller_.tell(file.read.diagnostics);
    if (file.read.scenario) {
      write_(file.text);
    } else if (status_ != Status::file_trouble) {
      status_ = status_of(file.read);
    }
  }

  const std::vector<std::string>& paths_;
  const Settings settings_;
  Surroundings& around_;
  const std::function<std::string(Scenario&&)>& make_;
  const Write& write_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
  Turns turns_;
  // Only in turn:
  Teller teller_;
  scenario::Titles titles_;
  Status status_ = Status::done;
  std::exception_ptr trouble_;
};

std::size_t threads_of(const std::vector<std::string>& paths, const Request& request) {
  const auto asked = static_cast<std::size_t>(request.whole("threads").value_or(1));
  const bool from_input = std::find(paths.begin(), paths.end(), "-") != paths.end();
  return from_input ? 1 : std::min(asked, paths.size() / kFilesAtOnce + 1);
}

}  // namespace

Input threads_input() {
  return {.name = "threads",
          .value = "N",
          .says = "How many files are read at once, with --format csv; the answer is the same",
          .fallback = "1",
          .type = Type::whole,
          .least = 1,
          .most = 1024};
}

void write_each_scenario(const std::vector<std::string>& paths, const Request& request,
                         Surroundings& around, const std::function<std::string(Scenario&&)>& make,
                         const Write& write) {
  Sharing sharing(paths, request, around, make, write);
  std::vector<std::thread> others;
  for (std::size_t i = threads_of(paths, request); i > 1; --i)
    others.emplace_back([&] { sharing.work(); });
  sharing.work();
  for (std::thread& t : others) t.join();
  sharing.finish();
}

}  // namespace parley::app
