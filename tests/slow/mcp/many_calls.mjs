// Ten thousand calls to one server: its memory stays where it is. node many_calls.mjs PROGRAM SOURCE
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import readline from 'node:readline';
import { callsOf, demand } from './calls.mjs';

const [program, source] = process.argv.slice(2);
const kCalls = 10_000;
const kWarm = 1_000;
const { good, bad } = callsOf(source);
// A plan takes a hundred times as long as the others, where nothing is optimised: one in two hundred calls.
const makesPlan = ([name]) => /plan|words|value/.test(name);
const long = good.filter(makesPlan);
const short = [...good, ...bad].filter((call) => !makesPlan(call));
const callAt = (i) => (i % 200 === 199 ? long[Math.floor(i / 200) % long.length] : short[i % short.length]);
const server = spawn(program, ['mcp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const answers = readline.createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const _meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

// What it holds itself: pages of its program come and go with what the system keeps of the file.
const held = () => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;

let warm = 0;
for (let i = 0; i < kCalls; ++i) {
  const [name, args] = callAt(i);
  const params = { name, arguments: args, _meta };
  server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: i, method: 'tools/call', params })}\n`);
  const answer = JSON.parse((await answers.next()).value);
  demand(answer.id === i && answer.result, `call ${i} is answered`);
  if (i === kWarm) warm = held();
}
const after = held();
console.log(`after ${kWarm} calls ${warm.toFixed(1)} MiB, after ${kCalls} calls ${after.toFixed(1)} MiB`);
demand(after < warm + 1, 'memory stays flat');
server.stdin.end();
