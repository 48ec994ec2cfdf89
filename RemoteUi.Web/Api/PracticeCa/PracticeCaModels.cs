using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Web.Api.PracticeCa;

/// <summary>Represents an entry of the practice CA's register.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Ca">The number of the CA that issues the certificate.</param>
/// <param name="SerialNumber">The serial number of the certificate in hexadecimal, if one was issued.</param>
public sealed record RegisterEntryModel(
    int Number, RegisterState State, string Subject, string TransactionId, bool IsRenewal, DateTimeOffset RequestedAt,
    DateTimeOffset? DecidedAt, string? SerialNumber, int? FailInfo, string? FailInfoText,
    X509RevocationReason? RevocationReason, int Ca)
{
    internal static RegisterEntryModel From(RegisterEntry entry) => new(
        entry.Number, entry.State, ForeignText.Escape(entry.Subject), ForeignText.Escape(entry.TransactionId),
        entry.IsRenewal, entry.RequestedAt, entry.DecidedAt, entry.SerialNumber, entry.FailInfo, entry.FailInfoText,
        entry.RevocationReason, entry.Ca);
}

/// <summary>Represents a page of the practice CA's register, newest first.</summary>
/// <param name="Matching">The number of entries that match, on all pages.</param>
/// <param name="Waiting">The number of entries that wait for approval.</param>
public sealed record RegisterPageModel(
    IReadOnlyList<RegisterEntryModel> Entries, int Page, int Pages, int Matching, int Waiting);

/// <summary>Represents which waiting requests are approved or rejected.</summary>
public sealed record DecisionModel
{
    /// <summary>Their numbers.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    /// <summary>Whether it is all that wait; only to approve.</summary>
    public bool All { get; init; }

    /// <summary>Of all that wait, those in which this text is found.</summary>
    public string? Search { get; init; }
}

/// <summary>Represents which requests were decided.</summary>
public sealed record DecidedModel(IReadOnlyList<int> Numbers);

/// <summary>Represents why a certificate is revoked.</summary>
public sealed record RevocationOrderModel
{
    public X509RevocationReason Reason { get; init; }
}

/// <summary>Represents a one-time password, which is shown only once.</summary>
public sealed record OneTimePasswordModel(string Password);

/// <summary>Represents for whom and how long a one-time password is made. Without names, it is for any.</summary>
public sealed record ChallengeOrderModel
{
    /// <summary>The subject of the certificate request, such as CN=printer, O=Example.</summary>
    public string? ChallengeSubject { get; init; }

    /// <summary>The alternative names, such as DNS:printer.example, IP:192.0.2.7, separated by commas.</summary>
    public string? ChallengeNames { get; init; }

    /// <summary>How long it is good, in minutes, 1 to 10080; absent, 60.</summary>
    public int? ChallengeMinutes { get; init; }

    internal ChallengeForm ToForm() => new()
    {
        ChallengeSubject = ChallengeSubject,
        ChallengeNames = ChallengeNames,
        ChallengeMinutes =
            (ChallengeMinutes ?? ChallengeOrder.UsualMinutes).ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Represents what a face fixes. Absent values are as set.</summary>
/// <param name="Addresses">Addresses beside the practice CA's own.</param>
/// <param name="Challenge">The challenge password that an initial request needs.</param>
/// <param name="HoldsFirst">Whether a request that would be issued immediately waits first.</param>
public sealed record FixedByFaceModel(
    IReadOnlyList<string> Addresses, CertificateSet? Certificates, IReadOnlyList<string>? Capabilities,
    ChallengeRule Challenge, bool HoldsFirst)
{
    internal static FixedByFaceModel Of(PracticeCaBehavior behavior)
    {
        var face = PracticeCaAdministration.Describe(behavior.Face);
        return new(
            face.Addresses, face.Certificates, face.Capabilities, face.InsteadOf(behavior.Challenge),
            face.HoldsFirst);
    }
}

/// <summary>Represents the number of one-time passwords that are neither used nor expired.</summary>
public sealed record OneTimePasswordsModel(int Live);

/// <summary>Represents [CA Behavior].</summary>
public sealed record BehaviorModel
{
    /// <summary>What happens to a valid request.</summary>
    public AnswerRule Answer { get; init; }

    /// <summary>The failInfo of a refusal, 0 to 4; absent, it stays as it is.</summary>
    public int? FailInfo { get; init; }

    /// <summary>The HTTP status of an error, 300 to 599; absent, it stays as it is.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The challenge password that an initial request needs.</summary>
    public ChallengeRule Challenge { get; init; }

    /// <summary>Never in an answer. None keeps the stored one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Secret? FixedPassword { get; init; }

    /// <summary>Whether a fixed password is stored; only in answers.</summary>
    public bool FixedPasswordIsSet { get; init; }

    /// <summary>The certificates that clients get.</summary>
    public CertificateSet Certificates { get; init; }

    /// <summary>The capabilities that are stated.</summary>
    public CapabilityList Capabilities { get; init; }

    /// <summary>Where certificates say that revocations are published; absent for the own address, empty for nowhere.
    /// </summary>
    public string? PublishedAt { get; init; }

    public RevocationPointers Pointers { get; init; }

    /// <summary>What kind of server the practice CA acts as.</summary>
    public CaFace Face { get; init; }

    /// <summary>What the face fixes, whatever the settings of the same names say; only in answers.</summary>
    public FixedByFaceModel? FixedByFace { get; init; }

    /// <summary>Whether certificates issued as NDES have the security identifier extension.</summary>
    public bool HasSidExtension { get; init; }

    /// <summary>Whether the administration page of NDES is closed by a policy module.</summary>
    public bool HasPolicyModule { get; init; }

    /// <summary>Whether replies as EJBCA contain the CA certificate.</summary>
    public bool IncludesCa { get; init; } = true;

    /// <summary>Whether replies as step-ca are encrypted with single DES.</summary>
    public bool UsesSingleDes { get; init; } = true;

    /// <summary>The poll at which OpenXPKI issues, 1 to 100; absent, it stays as it is.</summary>
    public int? PollsUntilIssued { get; init; }

    internal static BehaviorModel From(PracticeCaBehavior behavior) => new()
    {
        Answer = behavior.Answer,
        FailInfo = behavior.FailInfo,
        HttpStatus = behavior.HttpStatus,
        Challenge = behavior.Challenge,
        FixedPasswordIsSet = behavior.FixedPassword is not null,
        Certificates = behavior.Certificates,
        Capabilities = behavior.Capabilities,
        PublishedAt = behavior.PublishedAt,
        Pointers = behavior.Pointers,
        Face = behavior.Face,
        FixedByFace = FixedByFaceModel.Of(behavior),
        HasSidExtension = behavior.HasSidExtension,
        HasPolicyModule = behavior.HasPolicyModule,
        IncludesCa = behavior.IncludesCa,
        UsesSingleDes = behavior.UsesSingleDes,
        PollsUntilIssued = behavior.PollsUntilIssued,
    };

    internal BehaviorForm ToForm(string ownAddress) => new()
    {
        Answer = Answer.ToString(),
        FailInfo = FailInfo?.ToString(CultureInfo.InvariantCulture),
        HttpStatus = HttpStatus?.ToString(CultureInfo.InvariantCulture),
        Challenge = Challenge.ToString(),
        FixedPassword = FixedPassword,
        Certificates = Certificates.ToString(),
        Capabilities = Capabilities.ToString(),
        PublishedAt = PublishedAt ?? ownAddress,
        Pointers = Pointers.ToString(),
        Face = Face.ToString(),
        HasSidExtension = HasSidExtension,
        HasPolicyModule = HasPolicyModule,
        IncludesCa = IncludesCa,
        UsesSingleDes = UsesSingleDes,
        PollsUntilIssued = PollsUntilIssued?.ToString(CultureInfo.InvariantCulture),
    };
}
