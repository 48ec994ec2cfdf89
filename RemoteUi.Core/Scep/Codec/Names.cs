using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;

namespace RemoteUi.Core.Scep.Codec;

/// <summary>
/// Compares distinguished names by meaning: ignores string types, case, and extra white space (RFC 5280, 7.1). A name
/// that cannot be parsed equals only a name with the same bytes.
/// </summary>
internal static class Names
{
    public static bool AreEquivalent(X509Name name, X500DistinguishedName other) =>
        name.GetEncoded().AsSpan().SequenceEqual(other.RawData) || Compare(() => name, other);

    public static bool AreEquivalent(X500DistinguishedName name, X500DistinguishedName other) =>
        name.RawData.AsSpan().SequenceEqual(other.RawData) || Compare(() => X509Name.GetInstance(name.RawData), other);

    private static bool Compare(Func<X509Name> name, X500DistinguishedName other)
    {
        try
        {
            return Reading.Of("The name", () => name().Equivalent(X509Name.GetInstance(other.RawData)));
        }
        catch (ScepFormatException)
        {
            return false;
        }
    }
}
