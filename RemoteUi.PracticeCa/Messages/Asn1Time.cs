using System.Formats.Asn1;

namespace RemoteUi.PracticeCa.Messages;

/// <summary>Writes times in whole seconds.</summary>
internal static class Asn1Time
{
    private const int LastYearOfUtcTime = 2049;

    /// <summary>Writes UTCTime until 2049, then GeneralizedTime (RFC 5652, 11.3; RFC 5280, 4.1.2.5).</summary>
    public static void Write(AsnWriter writer, DateTimeOffset time)
    {
        if (time.UtcDateTime.Year <= LastYearOfUtcTime) writer.WriteUtcTime(time);
        else writer.WriteGeneralizedTime(time, omitFractionalSeconds: true);
    }
}
