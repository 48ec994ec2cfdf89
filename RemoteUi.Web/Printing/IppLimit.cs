using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using RemoteUi.Web.Access;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Printing;

/// <summary>
/// Limits how many IPP requests one caller may send in a minute: one IPv4 address, one IPv6 network of 64 bits, or this
/// computer. How many documents may arrive at once is a matter of the printer.
/// </summary>
internal sealed class IppLimit(ILogger<IppLimit> log) : IRateLimiterPolicy<string>
{
    /// <summary>The name of the policy, for the endpoint.</summary>
    public const string Name = nameof(IppLimit);

    /// <summary>Clients that wait for a job ask once a second.</summary>
    public const int PerMinute = 600;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
    {
        log.TooManyIppRequests(Caller.AddressOf(rejected.HttpContext));
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            CallerGroup.Of(httpContext),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = Window });
}
