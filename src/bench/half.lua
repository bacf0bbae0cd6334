-- Every other request of a connection waits a moment: about half of what a server takes at most; percentiles at the end.
local asked = 0
function delay() asked = asked + 1 return asked % 2 end
function done(summary, latency, requests)
    io.write(string.format("%.0f %.3f %.3f\n", summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(95) / 1000))
end
