using System.Globalization;

namespace RemoteUi.Network.EapTls;

/// <summary>Writes a date of a certificate as year, month, and day in UTC.</summary>
internal static class CertificateDay
{
    public static string Of(DateTime time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
