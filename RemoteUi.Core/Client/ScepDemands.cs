using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Client;

/// <summary>Represents the configurable strictness of the client (section Scep of the configuration).</summary>
public sealed record ScepDemands
{
    /// <summary>
    /// Gets the weakest algorithms that the client sends; a server that advertises only weaker ones is rejected (RFC
    /// 8894, 7.5).
    /// </summary>
    public AlgorithmFloor Floor { get; init; } = AlgorithmFloor.TripleDesSha1;

    /// <summary>The shortest RSA key, in bits, that a request and its challenge password are encrypted to.</summary>
    public int MinRecipientKey { get; init; } = AlgorithmStrength.MinRsaBits;

    /// <summary>Gets whether a reply without recipientNonce is accepted. A wrong nonce is always rejected.</summary>
    public bool AcceptMissingRecipientNonce { get; init; }

    /// <summary>
    /// Gets whether ML-DSA and SLH-DSA signatures of a CA are verified; otherwise they are named as an algorithm that
    /// is not supported.
    /// </summary>
    public bool PostQuantumSignatures { get; init; }

    /// <summary>Whether even the best that a server advertises is less than <see cref="Floor"/>.</summary>
    internal bool IsBelowFloor(MessageAlgorithms best) => Floor == AlgorithmFloor.AesSha256 && best.IsWeak;
}

/// <summary>Specifies the weakest algorithms that may be sent.</summary>
public enum AlgorithmFloor
{
    TripleDesSha1,
    AesSha256,
}
