namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// Calculates the times in certificates: whole seconds, and a start slightly in the past because clients' clocks may be
/// wrong.
/// </summary>
internal static class CertificateTime
{
    private static readonly TimeSpan Allowance = TimeSpan.FromMinutes(5);

    public static DateTimeOffset Start(DateTimeOffset now) => WholeSeconds(now - Allowance);

    public static DateTimeOffset WholeSeconds(DateTimeOffset time) =>
        new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);
}
