"""Times json.load over the plugin.json of every folder below a root: a number of rounds on stdin, nanoseconds on stdout."""
import json, os, sys, time

root = sys.argv[1]
for line in sys.stdin:
    start = time.perf_counter_ns()
    for _ in range(int(line)):
        manifests = {}
        for name in sorted(os.listdir(root)):
            with open(os.path.join(root, name, "plugin.json"), encoding="utf-8") as file:
                manifests[name] = json.load(file)
    print(time.perf_counter_ns() - start, flush=True)
