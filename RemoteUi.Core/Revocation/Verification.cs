using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Revocation;

/// <summary>Represents what [Verify] is asked: a certificate, what it must be fit for, and what is trusted.</summary>
/// <param name="Anchors">The certificates that end a chain; one of them must be in it.</param>
/// <param name="Others">Certificates that may complete the chain, without being trusted.</param>
public sealed record VerifyRequest(
    X509Certificate2 Certificate, VerifyPurpose Purpose, IReadOnlyList<X509Certificate2> Anchors,
    IReadOnlyList<X509Certificate2> Others, RevocationSettings Revocation);

/// <summary>Specifies what a certificate must be fit for.</summary>
public enum VerifyPurpose
{
    /// <summary>Nothing in particular.</summary>
    Any,
    TlsServer,

    /// <summary>A TLS client, which is also what logs in by IEEE 802.1X.</summary>
    TlsClient,

    /// <summary>A peer of IPSec.</summary>
    Ike,

    /// <summary>Issuing certificates.</summary>
    Ca,
}

/// <summary>Represents the result of [Verify].</summary>
/// <param name="Elements">The chain, from the certificate to the root, or as far as it is known.</param>
public sealed record Verification(IReadOnlyList<VerifiedElement> Elements, DateTimeOffset At)
{
    /// <summary>Whether everything holds that must, by the verification level.</summary>
    public bool IsAccepted => !Judgements.Any(one => one.Result == JudgementResult.Fail);

    /// <summary>Whether it is accepted although the revocation of a certificate could not be found out.</summary>
    public bool IsUnchecked => IsAccepted && Judgements.Any(one => one.IsOpen);

    /// <summary>Whether the CA was asked for its copy and returned none, which does not count.</summary>
    public bool LacksCopy =>
        Judgements.Any(one => one is { Point: VerifyPoint.Copy, Result: JudgementResult.NotKnown });

    private IEnumerable<Judgement> Judgements => Elements.SelectMany(element => element.Judgements);
}

/// <summary>Represents a certificate of the chain, with what was found about it.</summary>
public sealed record VerifiedElement(X509Certificate2 Certificate, IReadOnlyList<Judgement> Judgements)
{
    public JudgementResult Result =>
        Judgements.Any(one => one.Result == JudgementResult.Fail) ? JudgementResult.Fail
        : Judgements.Any(one => one.IsOpen) ? JudgementResult.NotKnown
        : JudgementResult.Pass;
}

/// <summary>Represents the verdict on one point.</summary>
/// <param name="Word">The key of the sentence on the pages.</param>
/// <param name="Arguments">The values of the sentence: text, or a <see cref="DateTimeOffset"/>.</param>
public sealed record Judgement(
    VerifyPoint Point, JudgementResult Result, string Word, params IReadOnlyList<object> Arguments)
{
    /// <summary>What each source says, for <see cref="VerifyPoint.Revocation"/>.</summary>
    public IReadOnlyList<RevocationFinding> Sources { get; init; } = [];

    /// <summary>Whether it is not known, and matters.</summary>
    internal bool IsOpen => Result == JudgementResult.NotKnown && Point != VerifyPoint.Copy;
}

/// <summary>Specifies what is judged of a certificate.</summary>
public enum VerifyPoint
{
    Dates,
    KeyUsage,
    Purpose,
    Authority,
    Constraints,
    Signature,
    Trust,
    Revocation,

    /// <summary>Whether the CA's own copy is the same certificate.</summary>
    Copy,
}

/// <summary>Specifies a verdict.</summary>
public enum JudgementResult
{
    Pass,
    Fail,

    /// <summary>It could not be found out; the sentence says why.</summary>
    NotKnown,
}
