using System.Globalization;
using RemoteUi.PracticeCa.Behavior;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>
/// The names under which the identities of a CA are stored, and those in their certificates. The first two CAs have the
/// names that they had when there were no others.
/// </summary>
internal sealed record IdentityNames(string Ca, string Suffix, string Title)
{
    private const string Warning = " (do not trust)";

    public string Root => "root" + Suffix;

    public string Ra => "ra" + Suffix;

    public string SigningRa => "ra-sign" + Suffix;

    public string EncryptionRa => "ra-encrypt" + Suffix;

    public string NdesSigningRa => "ndes-ra-sign" + Suffix;

    public string NdesEncryptionRa => "ndes-ra-encrypt" + Suffix;

    /// <summary>Gets the names under which they are stored.</summary>
    public IReadOnlyList<string> All => [Ca, Root, Ra, SigningRa, EncryptionRa, NdesSigningRa, NdesEncryptionRa];

    public string CaTitle => "Remote UI Practice CA" + Warning + Title;

    public string RootTitle => "Remote UI Practice Root" + Warning + Title;

    /// <param name="number">The number of the CA, counted from 1.</param>
    public static IdentityNames Of(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return number == 1
            ? new("ca", "", "")
            : new(PublishedAddresses.NameOf(number), "-" + text, " " + text);
    }

    /// <summary>Gets the name of both RAs of an NDES.</summary>
    public string NdesRaTitle => "Remote UI Practice MSCEP-RA" + Warning + Title;

    public string RaTitle(string use) => "Remote UI Practice RA" + use + Warning + Title;
}
