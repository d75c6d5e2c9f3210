# The manifest of a bundle (version 0.3), from what the server says of itself.
import json
import sys

hello, tools, _ = [json.loads(line)["result"] for line in sys.stdin]
server = hello["serverInfo"]
first = lambda text: text.split(". ")[0].rstrip(".") + "."
manifest = {
    "manifest_version": "0.3",
    "name": server["name"],
    "display_name": server["title"],
    "version": server["version"],
    "description": "Exact numbers for a job offer: read the letter, project, compare, plan the counter, write the words.",
    "author": {"name": "The Parley project"},
    "license": "MIT",
    "server": {
        "type": "binary",
        "entry_point": "server/bin/parley",
        "mcp_config": {"command": "${__dirname}/server/bin/parley", "args": ["mcp"], "env": {}},
    },
    "tools": [{"name": t["name"], "description": first(t["description"])} for t in tools["tools"]],
    "prompts_generated": True,
    "compatibility": {"platforms": ["linux"]},
    "keywords": ["salary", "negotiation", "equity", "job offer"],
}
json.dump(manifest, sys.stdout, indent=2)
print()
