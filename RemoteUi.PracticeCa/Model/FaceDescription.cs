namespace RemoteUi.PracticeCa.Model;

/// <summary>Represents what a face fixes, whatever the settings of the same names say.</summary>
/// <param name="Addresses">Route patterns of addresses beside the practice CA's own.</param>
public sealed record FaceDescription(CaFace Face, params IReadOnlyList<string> Addresses)
{
    /// <summary>The certificates that GetCACert returns; null as set.</summary>
    public CertificateSet? Certificates { get; init; }

    /// <summary>The capabilities in the order in which GetCACaps lists them; null as set.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>What replaces a challenge rule that this kind of server does not have; null as set.</summary>
    public (ChallengeRule Not, ChallengeRule But)? Challenge { get; init; }

    /// <summary>Whether a request that would be issued immediately is PENDING first.</summary>
    public bool HoldsFirst { get; init; }

    /// <summary>Returns the rule that takes the place of a set one.</summary>
    public ChallengeRule InsteadOf(ChallengeRule set) => Challenge is { } one && one.Not == set ? one.But : set;
}
