#include "app/scenario_texts.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "app/scenarios.hpp"

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

// What one thread has made of its files.
struct Batch {
  std::vector<ReadFile> files;
  std::exception_ptr trouble;
};

// Batches go out in their order, whoever made them: those that are early wait here, so that their
// threads need not.
class Line {
 public:
  explicit Line(std::function<void(Batch&)> hand_out) : hand_out_(std::move(hand_out)) {}

  void add(std::size_t turn, Batch batch) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return turn < now_ + kMostWaiting; });
    waiting_[turn] = std::move(batch);
    if (busy_) return;  // whoever hands out takes this one too
    busy_ = true;
    for (auto next = waiting_.begin(); next != waiting_.end() && next->first == now_;
         next = waiting_.begin()) {
      Batch ready = std::move(next->second);
      waiting_.erase(next);
      lock.unlock();
      hand_out_(ready);
      lock.lock();
      ++now_;
      moved_.notify_all();
    }
    busy_ = false;
  }

 private:
  static constexpr std::size_t kMostWaiting = 16;

  std::function<void(Batch&)> hand_out_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::map<std::size_t, Batch> waiting_;
  std::size_t now_ = 0;
  bool busy_ = false;
};

// What the threads of a run share.
class Sharing {
 public:
  Sharing(const std::vector<std::string>& paths, const Request& request, Surroundings& around,
          const TextOf& make, const Write& write)
      : paths_(paths),
        settings_(request),
        around_(around),
        make_(make),
        write_(write),
        teller_(around) {}

  // One thread: takes files until none are left.
  void work() {
    scenario::ScenarioReader reader(around_.disk);
    for (;;) {
      const std::size_t turn = next_++;
      if (turn * kFilesAtOnce >= paths_.size()) return;
      Batch batch;
      try {
        if (!stopped_) read(reader, turn * kFilesAtOnce, batch.files);
      } catch (...) {
        batch.trouble = std::current_exception();
      }
      line_.add(turn, std::move(batch));
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
      file.text = make_(file.read);
    }
  }

  void hand_out(Batch& batch) {
    if (stopped_) return;
    try {
      for (ReadFile& file : batch.files) write(file);
      if (batch.trouble) std::rethrow_exception(batch.trouble);
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
  const TextOf& make_;
  const Write& write_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> stopped_ = false;
  Line line_{[this](Batch& batch) { hand_out(batch); }};
  // Only while handing out:
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
                         Surroundings& around, const TextOf& make, const Write& write) {
  Sharing sharing(paths, request, around, make, write);
  std::vector<std::thread> others;
  for (std::size_t i = threads_of(paths, request); i > 1; --i)
    others.emplace_back([&] { sharing.work(); });
  sharing.work();
  for (std::thread& t : others) t.join();
  sharing.finish();
}

}  // namespace parley::app
