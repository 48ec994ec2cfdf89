using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>The behavior of the practice CA, as set on its page. Kept across restarts.</summary>
public sealed record PracticeCaBehavior
{
    /// <summary>The maximum failInfo (RFC 8894, 3.2.1.4.1); the minimum is 0.</summary>
    public const int MaxFailInfo = (int)Model.FailInfo.BadCertId;

    /// <summary>The minimum HTTP status that is not a success.</summary>
    public const int MinHttpStatus = 300;

    /// <summary>The maximum HTTP status.</summary>
    public const int MaxHttpStatus = 599;

    /// <summary>The maximum length of <see cref="PublishedAt"/>.</summary>
    public const int MaxPublishedAt = 255;

    /// <summary>The maximum of <see cref="PollsUntilIssued"/>; the minimum is 1.</summary>
    public const int MaxPolls = 100;

    /// <summary>What happens to a valid request.</summary>
    public AnswerRule Answer { get; init; } = AnswerRule.Issue;

    /// <summary>The failInfo of <see cref="AnswerRule.Refuse"/>, 0 to <see cref="MaxFailInfo"/>.</summary>
    public int FailInfo { get; init; } = (int)Model.FailInfo.BadRequest;

    /// <summary>
    /// The status of <see cref="AnswerRule.HttpStatus"/>, <see cref="MinHttpStatus"/> to <see cref="MaxHttpStatus"/>.
    /// </summary>
    public int HttpStatus { get; init; } = 503;

    /// <summary>The challenge password that an initial request requires.</summary>
    public ChallengeRule Challenge { get; init; } = ChallengeRule.None;

    /// <summary>The password of <see cref="ChallengeRule.Fixed"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChallengePassword? FixedPassword { get; init; }

    /// <summary>
    /// The encrypted form of <see cref="FixedPassword"/>, which takes its place in the stored file. Version 0.1.0
    /// stored the password itself.
    /// </summary>
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal byte[]? EncryptedFixedPassword { get; init; }

    /// <summary>
    /// The certificates that GetCACert returns, which also determine the keys that decrypt requests and sign replies.
    /// </summary>
    public CertificateSet Certificates { get; init; } = CertificateSet.CaAlone;

    /// <summary>The capabilities that GetCACaps returns.</summary>
    public CapabilityList Capabilities { get; init; } = CapabilityList.Full;

    /// <summary>
    /// The address at which clients reach what the CA publishes, as issued certificates name it, at most
    /// <see cref="MaxPublishedAt"/> characters; null for the program's own http address, empty for none.
    /// </summary>
    public string? PublishedAt { get; init; }

    /// <summary>What issued certificates name at <see cref="PublishedAt"/>.</summary>
    public RevocationPointers Pointers { get; init; } = RevocationPointers.CrlAndOcsp;

    /// <summary>The kind of server that the practice CA acts as. It may fix some of the other settings.</summary>
    public CaFace Face { get; init; } = CaFace.Plain;

    /// <summary>Whether certificates issued as <see cref="CaFace.Ndes"/> have the security identifier extension.
    /// </summary>
    public bool HasSidExtension { get; init; }

    /// <summary>
    /// Whether <see cref="CaFace.Ndes"/> has a policy module, so that its administration page is closed.
    /// </summary>
    public bool HasPolicyModule { get; init; }

    /// <summary>Whether the replies of EJBCA also contain the CA's certificate.</summary>
    public bool IncludesCa { get; init; } = true;

    /// <summary>Whether <see cref="CaFace.StepCa"/> encrypts its replies with single DES.</summary>
    public bool UsesSingleDes { get; init; } = true;

    /// <summary>
    /// The number of the poll at which <see cref="CaFace.OpenXpki"/> issues, 1 to <see cref="MaxPolls"/>.
    /// </summary>
    public int PollsUntilIssued { get; init; } = 2;
}

/// <summary>What happens to a request.</summary>
public enum AnswerRule
{
    /// <summary>The certificate is issued immediately.</summary>
    Issue,

    /// <summary>The request waits for approval on the page; the reply is PENDING.</summary>
    Hold,

    /// <summary>The reply is FAILURE with the configured failInfo.</summary>
    Refuse,

    /// <summary>Every PKIOperation returns an HTTP error instead of a SCEP message.</summary>
    HttpStatus,

    /// <summary>No PKIOperation gets a reply; the connection stays open.</summary>
    Silence,

    /// <summary>The connection is closed on every PKIOperation.</summary>
    Drop,
}

/// <summary>The challenge password that a PKCSReq requires.</summary>
public enum ChallengeRule
{
    None,
    Fixed,

    /// <summary>A password generated on the page, valid once within 60 minutes.</summary>
    OneTime,
}

/// <summary>The certificates in the GetCACert reply.</summary>
public enum CertificateSet
{
    CaAlone,
    CaAndRa,

    /// <summary>One RA certificate is for signing, the other for encryption.</summary>
    CaAndTwoRas,

    /// <summary>The same with the templates of an NDES: Exchange Enrollment Agent and CEP Encryption.</summary>
    CaAndNdesRas,
}

/// <summary>The capabilities that are advertised.</summary>
public enum CapabilityList
{
    Full,

    /// <summary>
    /// 3DES and SHA-1; requests with other algorithms are refused with badAlg, except for single DES.
    /// </summary>
    TripleDesSha1,

    /// <summary>An empty list, which has the same effect (RFC 8894, 3.5.2).</summary>
    None,

    /// <summary>AES and SHA-2; requests with older algorithms are refused with badAlg, single DES included.</summary>
    AesSha2,
}

/// <summary>Where an issued certificate says that its revocation is published.</summary>
public enum RevocationPointers
{
    CrlAndOcsp,
    Crl,
    Ocsp,
}
