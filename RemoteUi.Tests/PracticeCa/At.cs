using System.Globalization;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Parses times.</summary>
internal static class At
{
    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
