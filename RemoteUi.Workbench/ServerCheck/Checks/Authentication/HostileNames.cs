using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Subjects that break pages, parsers, and comparisons if a server does not look at them.</summary>
internal static class HostileNames
{
    /// <summary>What must not come back in a page as it was sent.</summary>
    public const string Markup = "<i>scep-check</i>";

    private const string CommonName = "2.5.4.3", Unit = "2.5.4.11";
    private const int ManyParts = 1000, LongValue = 64 * 1024;

    /// <summary>All of it in one name.</summary>
    /// <param name="name">The name that the request would have otherwise.</param>
    public static (string Kind, X500DistinguishedName Subject) AllFor(string name) =>
        ("HTML, NUL, 1,000 RDNs, 64 KiB", Of([.. Many, (CommonName, Marked($"{name}\0").PadRight(LongValue, 'x'))]));

    /// <param name="name">The name that the request would have otherwise.</param>
    public static IEnumerable<(string Kind, X500DistinguishedName Subject)> For(string name)
    {
        yield return ("HTML", Of((CommonName, Marked(name))));
        yield return ("NUL", Of((CommonName, $"{name}\0.another.example")));
        yield return (
            "1,000 RDNs",
            Of([.. Many, (CommonName, name)]));
        yield return ("64 KiB", Of((CommonName, name.PadRight(LongValue, 'x'))));
    }

    private static IEnumerable<(string Type, string Value)> Many =>
        Enumerable.Range(1, ManyParts).Select(number => (Unit, $"{number}"));

    private static string Marked(string name) => $"{name}{Markup}<?xml version=\"1.0\"?>";

    private static X500DistinguishedName Of(params IReadOnlyList<(string Type, string Value)> parts)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var (type, value) in parts)
            {
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(type);
                    writer.WriteCharacterString(UniversalTagNumber.UTF8String, value);
                }
            }
        }

        return new(writer.Encode());
    }
}
