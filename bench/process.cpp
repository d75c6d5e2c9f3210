#include "bench/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <utility>

extern char** environ;

namespace parley::bench {

namespace {

int small_process = -1;  // the end of a connection to it

void send_all(int to, const void* bytes, std::size_t count) {
  for (const char* at = static_cast<const char*>(bytes); count > 0;) {
    const ssize_t sent = write(to, at, count);
    if (sent <= 0) _exit(1);
    at += sent;
    count -= static_cast<std::size_t>(sent);
  }
}

void receive_all(int from, void* bytes, std::size_t count) {
  for (char* at = static_cast<char*>(bytes); count > 0;) {
    const ssize_t got = read(from, at, count);
    if (got <= 0) _exit(0);  // the other has ended
    at += got;
    count -= static_cast<std::size_t>(got);
  }
}

Run run_here(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (std::string& w : words) argv.push_back(w.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {1, 2})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t pid = 0;
  posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  Run run;
  struct rusage usage = {};
  wait4(pid, &run.status, 0, &usage);
  const auto end = std::chrono::steady_clock::now();
  posix_spawn_file_actions_destroy(&actions);
  run.milliseconds = std::chrono::duration<double, std::milli>(end - begin).count();
  const auto milliseconds_of = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
  };
  run.processor_milliseconds = milliseconds_of(usage.ru_utime) + milliseconds_of(usage.ru_stime);
  run.mebibytes = static_cast<double>(usage.ru_maxrss) / 1024;
  return run;
}

// Words come with a NUL behind each.
[[noreturn]] void serve(int connection) {
  for (;;) {
    std::size_t count = 0;
    receive_all(connection, &count, sizeof count);
    std::vector<std::string> words;
    {
      std::string text(count, '\0');
      receive_all(connection, text.data(), count);
      for (std::size_t at = 0; at < count; at += words.back().size() + 1)
        words.emplace_back(text.c_str() + at);
    }
    const Run run = run_here(std::move(words));
    send_all(connection, &run, sizeof run);
  }
}

}  // namespace

void start_from_a_small_process() {
  int ends[2] = {};
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return;
  if (fork() == 0) {
    close(ends[0]);
    serve(ends[1]);
  }
  close(ends[1]);
  small_process = ends[0];
}

Run run_once(std::vector<std::string> words) {
  if (small_process < 0) return run_here(std::move(words));
  std::string text;
  for (const std::string& word : words) (text += word) += '\0';
  const std::size_t count = text.size();
  send_all(small_process, &count, sizeof count);
  send_all(small_process, text.data(), count);
  Run run;
  receive_all(small_process, &run, sizeof run);
  return run;
}

}  // namespace parley::bench
