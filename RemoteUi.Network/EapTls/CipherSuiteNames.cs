using System.Globalization;
using System.Reflection;
using Org.BouncyCastle.Tls;

namespace RemoteUi.Network.EapTls;

/// <summary>
/// Provides the names of TLS cipher suites from IANA's registry, as the library's constants have them.
/// </summary>
internal static class CipherSuiteNames
{
    private static readonly Dictionary<int, string> Names = typeof(CipherSuite)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral && field.Name.StartsWith("TLS_", StringComparison.Ordinal))
        .GroupBy(field => (int)field.GetRawConstantValue()!)
        .ToDictionary(group => group.Key, group => group.First().Name);

    public static string Of(int suite) =>
        Names.GetValueOrDefault(suite) ?? suite.ToString("X4", CultureInfo.InvariantCulture);
}
