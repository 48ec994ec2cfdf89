using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RemoteUi.Web.Access;

namespace RemoteUi.Web.Tokens;

/// <summary>
/// Limits how many wrong tokens one caller may send in a minute, as passwords are limited. A right one is always
/// accepted: it cannot be guessed, and one script with an old token must not keep out the others of its computer.
/// </summary>
internal sealed class WrongTokens(IOptions<AccessOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limit = PartitionedRateLimiter.Create<HttpContext, string>(
        caller => RateLimitPartition.GetFixedWindowLimiter(
            CallerGroup.Of(caller), _ => AttemptLimit.WindowOf(options.Value)));

    /// <summary>Counts a wrong token, and returns whether that is one too many.</summary>
    public bool Count(HttpContext caller)
    {
        using var lease = limit.AttemptAcquire(caller);
        return !lease.IsAcquired;
    }

    public void Dispose() => limit.Dispose();
}
