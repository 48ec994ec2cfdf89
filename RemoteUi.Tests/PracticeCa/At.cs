using System.Globalization;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>Times as text.</summary>
internal static class At
{
    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
