#include "files/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "files/memory_file.hpp"

namespace parley::files {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMostComplaints = std::size_t{64} << 10;

struct Pipe {
  Descriptor reading;
  Descriptor writing;
  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    reading.take(ends[0]);
    writing.take(ends[1]);
    return true;
  }
};

class Child {
 public:
  Child(const std::vector<std::string>& words, std::string_view input, const ChildLimits& limits)
      : limits_(limits), deadline_(Clock::now() + limits.time) {
    if (input_.hold(input) && out_.open() && err_.open()) start(words);
  }
  ~Child() {
    if (pid_ > 0) stop();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  ChildResult result() {
    if (pid_ <= 0) return std::move(result_);
    listen();
    if (pid_ > 0) wait();
    return std::move(result_);
  }

 private:
  void start(const std::vector<std::string>& words) {
    std::vector<char*> argv;
    for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char*, 2> environment{locale.data(), nullptr};
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input_.descriptor(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out_.writing.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err_.writing.get(), STDERR_FILENO);
    const int error =
        ::posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&actions);
    out_.writing.close();
    err_.writing.close();
    if (error != 0) {
      pid_ = -1;
      result_.end = error == ENOENT ? ChildEnd::not_found : ChildEnd::not_started;
      return;
    }
    const rlimit memory{limits_.memory, limits_.memory};
    ::prlimit(pid_, RLIMIT_AS, &memory, nullptr);
  }

  int milliseconds_left() const {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
    return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, 60'000));
  }

  // Reads both outputs until they end; stops the child where it takes too long or says too much.
  void listen() {
    while (out_.reading.is_open() || err_.reading.is_open()) {
      std::array<pollfd, 2> waiting{pollfd{out_.reading.get(), POLLIN, 0},
                                    pollfd{err_.reading.get(), POLLIN, 0}};
      const int ready = ::poll(waiting.data(), waiting.size(), milliseconds_left());
      if (ready < 0 && errno == EINTR) continue;
      if (ready <= 0) return stop_for(ChildEnd::too_slow);
      if (waiting[0].revents != 0) take(out_.reading, result_.out, limits_.output);
      if (waiting[1].revents != 0) take(err_.reading, result_.err, kMostComplaints);
      if (result_.out.size() > limits_.output) return stop_for(ChildEnd::too_much);
    }
  }

  // Keeps a little more than `most`, to know that there was more; the rest is dropped.
  static void take(Descriptor& from, std::string& into, std::size_t most) {
    std::array<char, 65536> block;
    const ssize_t n = ::read(from.get(), block.data(), block.size());
    if (n < 0 && errno == EINTR) return;
    if (n <= 0) return from.close();
    if (into.size() <= most) into.append(block.data(), static_cast<std::size_t>(n));
  }

  // It may have closed its outputs and run on.
  void wait() {
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(pid_, &status, WNOHANG)) == 0 || (ended < 0 && errno == EINTR)) {
      if (milliseconds_left() == 0) return stop_for(ChildEnd::too_slow);
      ::poll(nullptr, 0, 1);
    }
    pid_ = -1;
    const bool exited = ended > 0 && WIFEXITED(status);
    result_.end = exited ? ChildEnd::exited : ChildEnd::crashed;
    if (exited) result_.status = WEXITSTATUS(status);
  }

  void stop_for(ChildEnd why) {
    result_.end = why;
    stop();
  }

  void stop() {
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
  }

  const ChildLimits& limits_;
  Clock::time_point deadline_;
  MemoryFile input_{"input"};  // it can be larger than a pipe, and nothing has to be fed
  Pipe out_;
  Pipe err_;
  pid_t pid_ = -1;
  ChildResult result_;
};

}  // namespace

ChildResult run_child(const std::vector<std::string>& words, std::string_view input,
                      const ChildLimits& limits) {
  return Child(words, input, limits).result();
}

}  // namespace parley::files
