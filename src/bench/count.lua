-- One address, over and over; wrk's own fast path. Says at the end what it counted.
function done(summary, latency)
  local e = summary.errors
  print(string.format('COUNTED {"requests":%d,"seconds":%.6f,"failed":%d,"p50":%.0f,"p95":%.0f}', summary.requests,
    summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50), latency:percentile(95)))
end
