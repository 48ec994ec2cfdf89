using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Revocation;

/// <summary>Judges a revocation list by its dates, and by a certificate that it must not revoke.</summary>
internal static class ListedCertificates
{
    public static IReadOnlyList<string> Words { get; } = ["ListStale", "ListWithoutEnd", "Revoked"];

    /// <param name="source">Where the list came from, for the sentence.</param>
    /// <returns>Null if there is nothing to say.</returns>
    public static CheckOutcome? Judge(
        RevocationList list, X509Certificate2 issued, string source, DateTimeOffset now)
    {
        if (list.Revokes(issued.SerialNumberBytes.Span))
            return Finding(Severity.High, "Revoked", source, issued.SerialNumber);
        if (list.NextUpdate is not { } next) return Fail(Severity.Low, "ListWithoutEnd", source);
        return next < now
            ? Finding(
                Severity.High, "ListStale", source, next.UtcDateTime.ToString("u", CultureInfo.InvariantCulture))
            : null;
    }
}
