#!/usr/bin/env python3
"""The simulation's goals, as ratios of processor time within one run:  python3 bench/simulation.py build/release/bench/bench_simulation

Runs the benchmarks and the numpy peer, and prints each ratio beside its goal. How far two threads are faster than
one is real time, and says something only on a machine with nothing else to do.
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
        if r["run_type"] != "iteration":
            continue
        name = r["name"].removesuffix("/process_time").replace("/process_time", "")
        for key in ("cpu_time", "real_time"):
            held = best.setdefault(name, dict(r))
            held[key] = min(held[key], r[key])
    return best


def peer_rate():
    said = subprocess.run(["/usr/bin/python3", HERE / "simulation_peer.py"], capture_output=True, text=True, check=True).stdout
    seconds, paths = re.match(r"([\d.]+) s for (\d+)", said).groups()
    return float(paths) / float(seconds)


def main():
    best = measured(sys.argv[1])
    one, two = best["BM_paths/1/real_time"], best["BM_paths/2/real_time"]
    sobol, plain, exact = best["method/sobol"], best["method/montecarlo"], best["BM_exact"]
    peer = peer_rate()
    rate = 1e6 / (one["cpu_time"] / 1e3)
    floor = 1024 / (best["BM_floor"]["cpu_time"] / 1e9)
    # Errors fall with the root of the number of plain paths; Sobol's fall faster.
    plain_ms = plain["cpu_time"] * (exact["deviation"] / 0.001) ** 2 / plain["paths"]
    sobol_ms = sobol["cpu_time"] * max(1.0, (sobol["error"] / 0.001) ** 2)
    rows = [
        ("paths a second, one thread", f"{rate / 1e6:.1f} M", ""),
        ("against drawing the same numbers", f"{rate / floor:.2f}", "0.5"),
        ("against numpy", f"{rate / peer:.2f}  ({peer / 1e6:.2f} M)", "5"),
        ("two threads against one", f"{one['real_time'] / two['real_time']:.2f}", "1.9"),
        ("ms to 0.1 %, plain paths", f"{plain_ms:.0f}", ""),
        ("ms to 0.1 %, Sobol", f"{sobol_ms:.2f}", ""),
        ("plain against Sobol", f"{plain_ms / sobol_ms:.0f}", "30"),
        ("ms, exact", f"{exact['cpu_time']:.2f}", "under 5"),
    ]
    for name, value, goal in rows:
        print(f"{name:36}{value:>18}   {goal and 'goal ' + goal}")


if __name__ == "__main__":
    main()
