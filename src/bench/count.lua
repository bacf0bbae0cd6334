-- One address, over and over; wrk's own fast path. Says at the end what it counted.
function done(summary, latency)
  local e = summary.errors
  print(string.format('COUNTED {"requests":%d,"seconds":%.6f,"failed":%d,"p99":%.0f}', summary.requests,
    summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(99)))
end
