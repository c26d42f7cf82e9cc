"""A slow phone on a slow network, as Lighthouse has it, applied by Chromium itself.

Chromium waits per request where Lighthouse simulates connections, so both ways to say "slow 4G"
are there: its round trip, and the wait per request that it takes as the same thing.

Four times slower is as slow as the machine makes it. Lighthouse's benchmark index says how fast a
machine is, and the calibration in Chrome's DevTools which index a slow phone has.
"""

import subprocess

from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 412, "height": 823}
SLOWER = 4.0
SLOW_PHONE = 264
"""The index of a slow phone, a Moto G Power of 2022, in DevTools' CalibrationController.ts."""
KILOBIT = 1024 / 8
NETWORKS = {
    "round trip 150 ms, 1.6 Mb/s": (150, 1638.4 * KILOBIT, 750 * KILOBIT),
    "wait 562.5 ms per request, 1.4 Mb/s": (562.5, 1474.56 * KILOBIT, 675 * KILOBIT),
}


def slow_down(
    page: Page, network: tuple[float, float, float] | None = None, slower: float = SLOWER
) -> None:
    """A processor so many times slower, and a network of so many ms, and bytes/s down and up."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    if network is not None:
        latency, down, up = network
        devtools.send("Network.enable")
        conditions = {"latency": latency, "downloadThroughput": down, "uploadThroughput": up}
        devtools.send("Network.emulateNetworkConditions", {"offline": False, **conditions})


def until(page: Page, fact: str) -> None:
    """Wait for a fact, a JavaScript expression; a page with our policy lets nothing else poll."""
    for _ in range(600):
        if page.evaluate(f"Boolean({fact})"):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(fact)


def as_a_slow_phone(index: float) -> float:
    """How many times slower a processor of this index has to be made to be a slow phone."""
    return max(1.0, round(index / SLOW_PHONE, 1))


def benchmark_index(page: Page) -> float:
    """How fast this machine is, measured by Lighthouse's own function; takes a second."""
    module = "import('lighthouse/core/lib/page-functions.js')"
    show = "(module) => console.log(String(module.pageFunctions.computeBenchmarkIndex))"
    node = ["node", "--eval", f"{module}.then({show})"]
    source = subprocess.run(node, check=True, capture_output=True, text=True).stdout
    return float(page.evaluate(f"({source})()"))
