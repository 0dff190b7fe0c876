"""Time of understanding one message with a trained model, in the Rasa environment: ``bench.parsing MODEL < texts``."""

import asyncio
import json
import sys
import time
from pathlib import Path
from statistics import quantiles


async def main(model: str) -> None:
    """Parse every line of standard input and print percentiles in milliseconds as JSON."""
    from rasa.core.agent import load_agent  # noqa: PLC0415 (two seconds of imports that the other benchmarks do without)

    agent = await load_agent(model_path=model)
    texts = [line.strip() for line in sys.stdin if line.strip()]
    for text in texts[:20]:
        await agent.parse_message(text)
    times = []
    for text in texts:
        begun = time.perf_counter()
        await agent.parse_message(text)
        times.append((time.perf_counter() - begun) * 1000)
    cuts = quantiles(times, n=100)
    print(json.dumps({"p50_ms": cuts[49], "p99_ms": cuts[98], "messages": len(times)}))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    asyncio.run(main(sys.argv[1]))
