#!/usr/bin/env python3
"""The simulation's goals, as ratios within one run:  python3 bench/simulation.py build/release/bench/bench_simulation

Runs the benchmarks and the numpy peer, and prints each ratio beside its goal.
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def measured(program):
    command = [program, "--benchmark_filter=floor|paths|method|exact", "--benchmark_format=json",
               "--benchmark_repetitions=3", "--benchmark_report_aggregates_only=false"]
    runs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["benchmarks"]
    best = {}
    for r in runs:
        if r["run_type"] == "iteration" and r["real_time"] < best.get(r["name"], r)["real_time"] + 1e-12:
            best[r["name"]] = r
    return best


def peer_rate():
    said = subprocess.run(["/usr/bin/python3", HERE / "simulation_peer.py"], capture_output=True, text=True, check=True).stdout
    seconds, paths = re.match(r"([\d.]+) s for (\d+)", said).groups()
    return float(paths) / float(seconds)


def main():
    best = measured(sys.argv[1])
    one = best["BM_paths/1/real_time"]
    two = best["BM_paths/2/real_time"]
    sobol, plain, exact = best["method/sobol"], best["method/montecarlo"], best["BM_exact"]
    peer = peer_rate()
    rate = one["items_per_second"]
    # Errors fall with the root of the number of plain paths; Sobol's faster, so scaling so flatters plain paths.
    plain_ms = plain["real_time"] * (exact["deviation"] / 0.001) ** 2 / plain["paths"]
    sobol_ms = sobol["real_time"] * max(1.0, (sobol["error"] / 0.001) ** 2)
    rows = [
        ("paths a second, one thread", f"{rate / 1e6:.1f} M", ""),
        ("against drawing the same numbers", f"{rate / best['BM_floor']['items_per_second']:.2f}", "0.5"),
        ("against numpy", f"{rate / peer:.2f}  ({peer / 1e6:.2f} M)", "3"),
        ("two threads against one", f"{one['real_time'] / two['real_time']:.2f}", "1.9"),
        ("ms to 0.1 %, plain paths", f"{plain_ms:.0f}", ""),
        ("ms to 0.1 %, Sobol", f"{sobol_ms:.2f}", ""),
        ("plain against Sobol", f"{plain_ms / sobol_ms:.0f}", "30"),
        ("ms, exact", f"{exact['real_time']:.2f}", "under 20"),
    ]
    for name, value, goal in rows:
        print(f"{name:36}{value:>18}   {goal and 'goal ' + goal}")


if __name__ == "__main__":
    main()
