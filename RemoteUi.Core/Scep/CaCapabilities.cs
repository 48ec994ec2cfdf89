namespace RemoteUi.Core.Scep;

/// <summary>
/// What a CA stated in its GetCACaps answer (RFC 8894, 3.5.2), keywords as received and in their order; empty where it
/// stated nothing.
/// </summary>
public sealed record CaCapabilities(IReadOnlyList<string> Stated)
{
    public const string Standard = "SCEPStandard";
    public const string Aes = "AES";

    /// <summary>No keyword of the standard: named by servers that take the longer key.</summary>
    public const string Aes256 = "AES-256";
    public const string Post = "POSTPKIOperation";
    public const string Renewal = "Renewal";
    public const string Sha256 = "SHA-256";
    public const string Sha512 = "SHA-512";

    private static readonly string[] ImpliedByStandard = [Aes, Post, Sha256];

    public static CaCapabilities None { get; } = new([]);

    /// <summary>
    /// Whether a keyword is stated, in any letter case and with or without hyphens, by itself or through SCEPStandard.
    /// </summary>
    public bool States(string keyword) =>
        Lists(keyword) || (ImpliedByStandard.Contains(keyword, StringComparer.OrdinalIgnoreCase) && Lists(Standard));

    private bool Lists(string keyword) =>
        Stated.Any(stated => string.Equals(Bare(stated), Bare(keyword), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string keyword) => keyword.Replace("-", "", StringComparison.Ordinal);
}
