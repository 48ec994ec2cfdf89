namespace RemoteUi.PracticeCa.Model;

/// <summary>What the practice CA does next, as set on its page. Kept over restarts.</summary>
public sealed record PracticeCaBehavior
{
    /// <summary>The highest failInfo of RFC 8894, 3.2.1.4.1; the lowest is 0.</summary>
    public const int MaxFailInfo = (int)Model.FailInfo.BadCertId;

    /// <summary>The lowest HTTP status that is not a success.</summary>
    public const int MinHttpStatus = 300;

    /// <summary>The highest HTTP status.</summary>
    public const int MaxHttpStatus = 599;

    /// <summary>What happens to a request that is in order.</summary>
    public AnswerRule Answer { get; init; } = AnswerRule.Issue;

    /// <summary>The failInfo of <see cref="AnswerRule.Refuse"/>, 0 to <see cref="MaxFailInfo"/>.</summary>
    public int FailInfo { get; init; } = (int)Model.FailInfo.BadRequest;

    /// <summary>
    /// The status of <see cref="AnswerRule.HttpStatus"/>, <see cref="MinHttpStatus"/> to <see cref="MaxHttpStatus"/>.
    /// </summary>
    public int HttpStatus { get; init; } = 503;

    /// <summary>Which challenge password a first request needs.</summary>
    public ChallengeRule Challenge { get; init; } = ChallengeRule.None;

    /// <summary>The password of <see cref="ChallengeRule.Fixed"/>.</summary>
    public ChallengePassword? FixedPassword { get; init; }

    /// <summary>What GetCACert answers, and with which keys requests are read and replies signed.</summary>
    public CertificateSet Certificates { get; init; } = CertificateSet.CaAlone;

    /// <summary>What GetCACaps answers.</summary>
    public CapabilityList Capabilities { get; init; } = CapabilityList.Full;
}

/// <summary>What happens to a request.</summary>
public enum AnswerRule
{
    /// <summary>The certificate is issued at once.</summary>
    Issue,

    /// <summary>The request waits for approval on the page; PENDING meanwhile.</summary>
    Hold,

    /// <summary>FAILURE with the failInfo that is set.</summary>
    Refuse,

    /// <summary>An HTTP error instead of a SCEP message, for every PKIOperation.</summary>
    HttpStatus,

    /// <summary>No answer to any PKIOperation; the connection stays open.</summary>
    Silence,

    /// <summary>The connection is closed at every PKIOperation.</summary>
    Drop,
}

/// <summary>Which challenge password a PKCSReq needs.</summary>
public enum ChallengeRule
{
    None,
    Fixed,

    /// <summary>A password made on the page, good once within 60 minutes.</summary>
    OneTime,
}

/// <summary>The certificates of the GetCACert answer.</summary>
public enum CertificateSet
{
    CaAlone,
    CaAndRa,

    /// <summary>One RA signs, the other is encrypted to.</summary>
    CaAndTwoRas,
}

/// <summary>The capabilities that are stated.</summary>
public enum CapabilityList
{
    Full,

    /// <summary>3DES and SHA-1; requests in anything else are refused with badAlg.</summary>
    TripleDesSha1,

    /// <summary>An empty list, which means the same (RFC 8894, 3.5.2).</summary>
    None,
}
