namespace RemoteUi.Core.Scep;

/// <summary>What a CA stated in its GetCACaps answer (RFC 8894, 3.5.2), keywords as received and in their order; empty where it stated nothing.</summary>
public sealed record CaCapabilities(IReadOnlyList<string> Stated)
{
    public static CaCapabilities None { get; } = new([]);

    /// <summary>Whether a keyword is stated, in any letter case, by itself or through SCEPStandard.</summary>
    public bool States(string keyword) => Stated.Contains(keyword, StringComparer.OrdinalIgnoreCase);
}
