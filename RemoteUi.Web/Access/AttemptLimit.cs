using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RemoteUi.Web.Accounts;

namespace RemoteUi.Web.Access;

/// <summary>
/// Limits how many passwords and codes one caller may send in a minute: one IPv4 address, one IPv6 network of 64 bits,
/// or this computer. A password comes with a form or in the header of HTTP authentication; reading a page without
/// one is not limited.
/// </summary>
internal sealed class AttemptLimit(IOptions<AccessOptions> options, ILogger<AttemptLimit> log)
    : IRateLimiterPolicy<string>
{
    /// <summary>The name of the policy, for the endpoints.</summary>
    public const string Name = nameof(AttemptLimit);

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (rejected, _) =>
    {
        log.TooManyAttempts(Caller.AddressOf(rejected.HttpContext));
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        rejected.HttpContext.Response.Headers.RetryAfter =
            Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        HttpMethods.IsPost(httpContext.Request.Method) || httpContext.Request.Headers.ContainsKey("Authorization")
            ? RateLimitPartition.GetFixedWindowLimiter(CallerGroup.Of(httpContext), _ => WindowOf(options.Value))
            : RateLimitPartition.GetNoLimiter("reading");

    /// <summary>Returns the limit for one caller.</summary>
    public static FixedWindowRateLimiterOptions WindowOf(AccessOptions options) => new()
    {
        PermitLimit = options.AttemptsPerMinute,
        Window = Window,
    };
}
