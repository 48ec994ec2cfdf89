namespace RemoteUi.Core.Scep;

/// <summary>
/// Represents the capabilities that a CA advertises in its reply to GetCACaps (RFC 8894, 3.5.2): the keywords as
/// received, in the order received; empty if it advertises none.
/// </summary>
public sealed record CaCapabilities(IReadOnlyList<string> Stated)
{
    public const string Standard = "SCEPStandard";
    public const string Aes = "AES";

    /// <summary>Not a keyword of the standard: advertised by servers that accept the longer key.</summary>
    public const string Aes256 = "AES-256";
    public const string Post = "POSTPKIOperation";
    public const string Renewal = "Renewal";
    public const string Sha256 = "SHA-256";
    public const string Sha512 = "SHA-512";

    public static IReadOnlyList<string> ImpliedByStandard { get; } = [Aes, Post, Sha256];

    public static CaCapabilities None { get; } = new([]);

    /// <summary>
    /// Returns whether a keyword is advertised, by itself or through SCEPStandard, ignoring case and hyphens.
    /// </summary>
    public bool States(string keyword) =>
        Lists(keyword) || (ImpliedByStandard.Contains(keyword, StringComparer.OrdinalIgnoreCase) && Lists(Standard));

    /// <summary>Returns whether a keyword is advertised by itself.</summary>
    public bool Lists(string keyword) =>
        Stated.Any(stated => string.Equals(Bare(stated), Bare(keyword), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string keyword) => keyword.Replace("-", "", StringComparison.Ordinal);
}
