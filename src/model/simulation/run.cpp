#include "model/simulation/run.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>
#include <utility>

namespace parley::model::sim {
namespace {

constexpr std::uint64_t kMostSegments = 256;
constexpr double kHalfACent = 0.005 - 1e-9;  // less the rounding of a sum
constexpr std::chrono::milliseconds kBetweenReports{200};

// What the threads of a run share.
struct Shared {
  const std::vector<SimulatedOffer>& offers;
  const std::vector<Segment>& segments;
  const RunOptions& options;
  std::atomic<std::size_t> next{0};
  std::atomic<std::uint64_t> done{0};
  std::atomic<bool> stop{false};
  std::mutex mutex;
  std::condition_variable ended;
  int running = 0;

  std::uint64_t paths() const {
    std::uint64_t sum = 0;
    for (const Segment& s : segments) sum += s.count;
    return sum;
  }
  bool spreads_pairs() const { return offers.size() <= kMostSpreadPairs; }
  Keep keep() const {
    const std::uint64_t kept =
        spreads_pairs() ? offers.size() * (offers.size() + 1) / 2 : offers.size();
    return paths() <= kMostKept / kept ? Keep::values : Keep::counts;
  }
};

RunResult empty_result(const Shared& shared) {
  RunResult r;
  const Keep keep = shared.keep();
  r.offers.resize(shared.offers.size());
  for (OfferResult& o : r.offers) {
    o.segments.resize(shared.segments.size());
    o.totals = Spread(keep);
  }
  for (std::size_t a = 0; a < r.offers.size(); ++a) {
    for (std::size_t b = a + 1; b < r.offers.size(); ++b) {
      r.pairs.emplace_back();
      r.pairs.back().a = a;
      r.pairs.back().b = b;
      r.pairs.back().differences = Spread(keep);
    }
  }
  return r;
}

// One thread: takes segments until none is left.
class Worker {
 public:
  explicit Worker(Shared& shared) : shared_(shared), result_(empty_result(shared)) {
    for (const SimulatedOffer& o : shared.offers) {
      evaluators_.push_back(std::make_unique<PathEvaluator>(o, shared.options.control));
      utilities_.push_back(utility_of(o));
    }
    outcomes_.resize(shared.offers.size());
    draws_.resize(shared.segments.empty() ? 0 : shared.segments.front().sources.size());
  }

  void work() {
    for (std::size_t s = shared_.next++; s < shared_.segments.size(); s = shared_.next++) {
      if (!run_segment(s)) return;
    }
  }

  RunResult& result() { return result_; }

 private:
  // False where the run was stopped.
  bool run_segment(std::size_t s) {
    const Segment& segment = shared_.segments[s];
    for (std::uint64_t i = 0; i < segment.count; i += kBlock) {
      const auto count =
          static_cast<std::size_t>(std::min<std::uint64_t>(kBlock, segment.count - i));
      run_block(s, segment.first + i, count);
      shared_.done += count;
      const auto& asked = shared_.options.interrupted;
      if (asked && !shared_.stop && asked()) shared_.stop = true;
      if (shared_.stop) return false;
    }
    return true;
  }

  void run_block(std::size_t s, std::uint64_t first, std::size_t count) {
    for (std::size_t e = 0; e < draws_.size(); ++e)
      shared_.segments[s].sources[e]->fill(first, count, draws_[e]);
    for (std::size_t o = 0; o < evaluators_.size(); ++o) {
      Outcomes& out = outcomes_[o];
      evaluators_[o]->evaluate(draws_[shared_.options.employers[o]], out);
      OfferResult& r = result_.offers[o];
      r.segments[s].add({out.total.data(), count}, {out.equity.data(), count}, utilities_[o]);
      if (shared_.options.control == Control::yes) {
        for (std::size_t i = 0; i < count; ++i)
          steady_total_[i] = out.total[i] - out.equity[i] + out.steady_equity[i];
        r.segments[s].steady_total.add({steady_total_.data(), count});
        r.segments[s].steady_equity.add({out.steady_equity.data(), count});
      }
      r.totals.add({out.total.data(), count});
    }
    for (PairResult& p : result_.pairs) compare(p, count);
  }

  void compare(PairResult& p, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const double d = outcomes_[p.a].total[i] - outcomes_[p.b].total[i];
      p.a_ahead += d >= kHalfACent ? 1 : 0;
      p.b_ahead += d <= -kHalfACent ? 1 : 0;
      differences_[i] = d;
    }
    if (shared_.spreads_pairs()) p.differences.add({differences_.data(), count});
  }

  Shared& shared_;
  RunResult result_;
  std::vector<std::unique_ptr<PathEvaluator>> evaluators_;
  std::vector<Utility> utilities_;
  std::vector<Outcomes> outcomes_;
  std::vector<Draws> draws_;  // by employer
  Lane<double> steady_total_;
  Lane<double> differences_;
};

void join(RunResult& all, RunResult part) {
  for (std::size_t o = 0; o < all.offers.size(); ++o) {
    all.offers[o].totals.merge(std::move(part.offers[o].totals));
    // Each segment was run by one thread alone.
    for (std::size_t s = 0; s < all.offers[o].segments.size(); ++s) {
      all.offers[o].segments[s].merge(part.offers[o].segments[s]);
    }
  }
  for (std::size_t p = 0; p < all.pairs.size(); ++p) {
    all.pairs[p].a_ahead += part.pairs[p].a_ahead;
    all.pairs[p].b_ahead += part.pairs[p].b_ahead;
    all.pairs[p].differences.merge(std::move(part.pairs[p].differences));
  }
}

[[maybe_unused]] void wait_and_report(Shared& shared, double paths) {
  std::unique_lock lock(shared.mutex);
  while (shared.running > 0) {
    shared.ended.wait_for(lock, kBetweenReports);
    if (shared.options.progress && shared.running > 0) {
      shared.options.progress(static_cast<double>(shared.done) / paths);
    }
  }
}

#if defined(__wasm__)
constexpr int kMostThreads = 1;

void work_together(std::vector<std::unique_ptr<Worker>>& workers, Shared&) {
  workers.front()->work();  // a browser gives a page no threads
}
#else
constexpr int kMostThreads = std::numeric_limits<int>::max();

void work_together(std::vector<std::unique_ptr<Worker>>& workers, Shared& shared) {
  shared.running = static_cast<int>(workers.size());
  std::vector<std::thread> threads;
  for (const auto& w : workers) {
    threads.emplace_back([&shared, worker = w.get()] {
      worker->work();
      const std::lock_guard lock(shared.mutex);
      --shared.running;
      shared.ended.notify_one();
    });
  }
  wait_and_report(shared, static_cast<double>(shared.paths()));
  for (std::thread& t : threads) t.join();
}
#endif

}  // namespace

std::vector<Segment> segments_of(const std::vector<std::shared_ptr<const DrawSource>>& sources,
                                 std::uint64_t paths) {
  const std::uint64_t blocks = (paths + kBlock - 1) / kBlock;
  const std::uint64_t each =
      std::max<std::uint64_t>(1, (blocks + kMostSegments - 1) / kMostSegments);
  std::vector<Segment> segments;
  for (std::uint64_t first = 0; first < paths; first += each * kBlock) {
    segments.push_back({sources, first, std::min(each * kBlock, paths - first)});
  }
  return segments;
}

Utility utility_of(const SimulatedOffer& offer) {
  return {offer.wealth, offer.risk_aversion,
          *std::min_element(offer.cash.begin(), offer.cash.end())};
}

RunResult run(const std::vector<SimulatedOffer>& offers, const std::vector<Segment>& segments,
              const RunOptions& options) {
  Shared shared{.offers = offers, .segments = segments, .options = options};
  std::vector<std::unique_ptr<Worker>> workers;
  const auto most = std::max<std::size_t>(1, segments.size());
  const auto wanted = std::clamp<std::size_t>(
      static_cast<std::size_t>(std::clamp(options.threads, 1, kMostThreads)), 1, most);
  for (std::size_t i = 0; i < wanted; ++i) workers.push_back(std::make_unique<Worker>(shared));
  work_together(workers, shared);
  RunResult all = std::move(workers.front()->result());
  for (std::size_t i = 1; i < workers.size(); ++i) join(all, std::move(workers[i]->result()));
  for (OfferResult& o : all.offers) {
    for (const Tally& t : o.segments) o.all.merge(t);
  }
  all.paths = shared.done;
  all.interrupted = shared.stop;
  return all;
}

}  // namespace parley::model::sim
