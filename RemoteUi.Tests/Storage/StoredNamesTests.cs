using System.Reflection;
using Microsoft.EntityFrameworkCore;
using RemoteUi.Core;
using RemoteUi.Core.Audit;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Accounts;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Web.Storage;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Storage;

/// <summary>Lists every enum that is stored by name in the database or a file, with its names.</summary>
public sealed class StoredNamesTests
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(KeyAlgorithm)] = "Rsa EcdsaP256 EcdsaP384",
        [typeof(KeyLength)] = "Rsa2048 Rsa3072 Rsa4096",
        [typeof(SignatureHash)] = "Sha1 Sha256 Sha384 Sha512",
        [typeof(KeyUseLocation)] = "None Tls Ieee8021X IpSec",
        [typeof(IkeVersion)] = "IkeV2 IkeV1",
        [typeof(IntervalUnit)] = "Minutes Hours Days Months",
        [typeof(RevocationLevel)] = "Accept Reject",
        [typeof(ResponderChoice)] = "Certificate Own Both",
        [typeof(RequestOrigin)] = "ByHand ByTimer",
        [typeof(RequestState)] = "Accepted KeyMade Sending Unanswered Pending Issued Successful Deferred Failed",
        [typeof(RequestSigning)] = "SelfSigned Renewal OldCertificate",
        [typeof(RequestErrorKind)] = "Deferred KeyLimit Tcp Scep Stopped",
        [typeof(RequestStepKind)] =
            "Started KeyMade CaFound RequestSent Waiting Polled Unanswered CertificateReceived "
                + "Registered OldKeyDeleted Interrupted FellBack Deferred Failed RestartRequested Stopped CheckedAgain",
        [typeof(Cause)] =
            "NameNotResolved NoConnection NoAnswerInTime ConnectionLost TlsFailed HttpError "
                + "RedirectRefused AddressTooLong PollNotSupported EmptyAnswer HtmlAnswer AnswerTooLarge "
                + "Malformed NotSigned SignatureInvalid SignerUnknown AlgorithmTooWeak MessageTypeWrong "
                + "TransactionIdDiffers PkiStatusUnknown RecipientNonceMissing RecipientNonceDiffers "
                + "EnvelopeUnreadable CertificateMissing CertificateForAnotherKey CertificateNotFromCa "
                + "CertificateDatesWrong CaCertificateMissing CaFingerprintDiffers CaRecipientMissing "
                + "ServerRefused WaitingForApproval KeyLimitReached Interrupted InternalError TlsNotSpoken "
                + "TlsExpected TlsHandshakeFailed ProxyAuthenticationRequired RequestTooLarge PlainTextReply "
                + "SignatureAlgorithmUnknown CertificateSignatureWeak ChainTooLong RecipientKeyTooWeak Stopped "
                + "ChallengeNotPermitted ChallengeCacheFull ChallengePageNotUnderstood ChallengePageUnreachable",
        [typeof(RemarkSeverity)] = "Info Low Medium High",
        [typeof(RemarkCode)] =
            "Text SubjectChanged AlternativeNameMissing AlternativeNameChanged CaExpired CaNotYetValid "
                + "IssuerMayNotSign PathLengthExceeded CertificateIsCa PurposeMissing CriticalPurposeMissing "
                + "CriticalExtensionUnknown CertificateSignatureWeak AlgorithmWeak CaNotAuthenticated "
                + "RecipientKeyWeak PolledInOldestAlgorithms CertificatesLeftOut CaChanged CaRolledOver CaNotUsable "
                + "TransactionStillOpen TlsTrialFailed CaEndsSoon OldCaExpired RaExpired RaNotYetValid RaEndsSoon "
                + "RecipientMissing RecipientMayNotEncipher CaNotMarked ChainIncomplete ChainBroken CaForeign "
                + "RaNotByCa RaUsageMissing RaKeyNotRsa CaKeyWeak ExponentWeak RenewalNotSigned",
        [typeof(CaCertificateRole)] = "Ca Ra Other",
        [typeof(AlgorithmUse)] = "RequestEncryption RequestDigest ReplyEncryption ReplyDigest",
        [typeof(AuditKind)] =
            "LoggedIn LogInFailed AccountLocked LoggedOut SessionsEnded AdministratorReset AdministratorSet "
                + "AccountAdded AccountDeleted RoleChanged PasswordChanged SecondFactorOn SecondFactorOff "
                + "RecoveryCodesMade RecoveryCodeUsed TokenMade TokenDeleted SettingsChanged SettingsImported "
                + "SettingsExported RequestSent RequestStopped RequestCheckedAgain RequestDeleted KeyRegistered "
                + "KeyDeleted KeyUseChanged CrlRegistered CrlDeleted RestartRequested PracticeCaApproved "
                + "PracticeCaRejected PracticeCaRevoked PracticeCaBehaviorChanged OneTimePasswordMade "
                + "RehearsalStarted RehearsalStopped RehearsalDeleted",
        [typeof(MachineRole)] = "GeneralUser Administrator Auditor",
        [typeof(AnswerRule)] = "Issue Hold Refuse HttpStatus Silence Drop",
        [typeof(ChallengeRule)] = "None Fixed OneTime",
        [typeof(CertificateSet)] = "CaAlone CaAndRa CaAndTwoRas",
        [typeof(RevocationPointers)] = "CrlAndOcsp Crl Ocsp",
        [typeof(CapabilityList)] = "Full TripleDesSha1 None AesSha2",
        [typeof(CheckLevel)] = "Look Enroll Probe",
        [typeof(CheckRunState)] = "Running Finished Stopped Interrupted",
        [typeof(Verdict)] = "Pass Finding Fail Skipped Inconclusive",
        [typeof(Severity)] = "Info Low Medium High Critical",
        [typeof(Usability)] = "Unknown Usable NotUsable",
        [typeof(RegisterState)] = "Waiting Issued Refused Revoked",
    };

    public static TheoryData<string> Enums => [.. Names.Keys.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Enums))]
    public void The_names_match_the_stored_format(string name)
    {
        var (type, names) = Names.Single(one => one.Key.Name == name);
        Assert.True(
            Enum.GetNames(type)
                .Order(StringComparer.Ordinal)
                .SequenceEqual(names.Split(' ').Order(StringComparer.Ordinal)),
            $"The names of {name} are the stored format of machines in use: renaming or removing one needs a migration "
                + "or a converter, and a new one is added to this list. They are now: "
                + $"{string.Join(' ', Enum.GetNames(type))}");
    }

    [Fact]
    public async Task Every_enum_that_is_stored_is_in_the_list()
    {
        await using var machine = await TestMachine.PrepareAsync();
        await using var context = await machine.Get<IDbContextFactory<RemoteUiDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var columns = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        Type[] documents = [
            typeof(MachineSettings), typeof(RequestOptions), typeof(RequestStep), typeof(EnrollmentReport),
            typeof(PracticeCaBehavior), typeof(RegisterEntry), typeof(OneTimePassword), typeof(MachineRole),
            typeof(CheckRun), typeof(CheckTally),
        ];

        var stored = columns.Concat(documents).SelectMany(type => EnumsIn(type, [])).Distinct().ToList();

        Assert.Equal(
            stored.Select(type => type.Name).Order(StringComparer.Ordinal),
            Names.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Type> EnumsIn(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return [];
        if (type.IsGenericType) return type.GetGenericArguments().SelectMany(argument => EnumsIn(argument, seen));
        if (type.Assembly.GetName().Name?.StartsWith("RemoteUi", StringComparison.Ordinal) != true) return [];
        return type.IsEnum
            ? [type]
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .SelectMany(property => EnumsIn(property.PropertyType, seen));
    }
}
