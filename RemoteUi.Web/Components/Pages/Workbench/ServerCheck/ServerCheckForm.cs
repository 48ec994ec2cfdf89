using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Components.Pages.Workbench.ServerCheck;

/// <summary>Represents the form of [Server Check] as entered. The challenge passwords are never shown again.</summary>
public sealed record ServerCheckForm
{
    /// <summary>Leaves room in a common name of 64 characters for the number and the domain.</summary>
    private const int MaxPrefix = 40;

    public string? ServerUrl { get; set; }

    public string? Port { get; set; }

    public string? TimeoutSeconds { get; set; } = "30";

    public string? CaIdentifier { get; set; }

    public string? CaFingerprint { get; set; }

    public CheckLevel Level { get; set; } = CheckLevel.Look;

    public bool IsResponsible { get; set; }

    /// <summary>A challenge password that is good for every request.</summary>
    public Secret? FixedPassword { get; set; }

    /// <summary>Challenge passwords that are good once, one a line.</summary>
    public Secret? OneTimePasswords { get; set; }

    /// <summary>An expired certificate of the CA with its key, in PEM.</summary>
    public Secret? ExpiredCertificate { get; set; }

    /// <summary>A revoked certificate of the CA with its key, in PEM.</summary>
    public Secret? RevokedCertificate { get; set; }

    public string? SubjectPrefix { get; set; } = "scep-check";

    public KeyLength KeyLength { get; set; } = KeyLength.Rsa2048;

    /// <summary>Returns the form for a stored server.</summary>
    public static ServerCheckForm From(CommunicationSettings settings)
    {
        var stored = CommunicationSettingsForm.From(settings);
        return new()
        {
            ServerUrl = stored.ServerUrl,
            Port = stored.Port,
            TimeoutSeconds = stored.TimeoutSeconds,
            CaIdentifier = stored.CaIdentifier,
            CaFingerprint = stored.CaFingerprint,
        };
    }

    /// <summary>
    /// Returns the form for the server of an earlier run; what a run does not keep is taken from the stored server if
    /// that is the same.
    /// </summary>
    public static ServerCheckForm Again(CheckRun run, CommunicationSettings settings)
    {
        var isStored = settings.Address == run.Address && settings.CaIdentifier == run.CaIdentifier;
        return (isStored ? From(settings) : new()) with
        {
            ServerUrl = run.Address.AbsoluteUri,
            Port = null,
            CaIdentifier = run.CaIdentifier,
            Level = run.Level,
        };
    }

    public Checked<CheckOrder> Check()
    {
        var check = new RuleCheck();
        var server = CheckServer(check);
        check.Choice(nameof(Level), Level);
        if (Level == CheckLevel.Probe && !IsResponsible) check.Break(nameof(IsResponsible), Rules.ConsentRequired);
        var passwords = CheckPasswords(check);
        var expired = CheckCertificate(check, nameof(ExpiredCertificate), ExpiredCertificate);
        var revoked = CheckCertificate(check, nameof(RevokedCertificate), RevokedCertificate);
        var prefix = check.RequiredText(nameof(SubjectPrefix), SubjectPrefix, MaxPrefix);
        if (prefix is { Length: <= MaxPrefix } && !CommonName.IsDomainName($"{prefix}-1.example"))
            check.Break(nameof(SubjectPrefix), Rules.NotANamePrefix);
        check.Choice(nameof(KeyLength), KeyLength);
        return check.Result(() => new CheckOrder(
            new ScepServer(server!.Address, server.Timeout, server.CaIdentifier, server.CaFingerprint), Level)
        {
            IsResponsible = IsResponsible,
            ChallengePasswords = passwords,
            PasswordsAreOneTime = FixedPassword is null,
            Expired = expired,
            Revoked = revoked,
            SubjectPrefix = prefix!,
            KeyLength = KeyLength,
        });
    }

    /// <summary>The server has the rules of [Communication Settings].</summary>
    private CommunicationSettings? CheckServer(RuleCheck check)
    {
        var server = new CommunicationSettingsForm
        {
            ServerUrl = ServerUrl,
            Port = Port,
            TimeoutSeconds = TimeoutSeconds,
            CaIdentifier = CaIdentifier,
            CaFingerprint = CaFingerprint,
        }.Check();
        foreach (var one in server.Violations) check.Break(one.Field, one.Rule, one.Arguments);
        return server.Value;
    }

    private IReadOnlyList<Secret> CheckPasswords(RuleCheck check)
    {
        var several = (OneTimePasswords?.Reveal() ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (FixedPassword is not null && several.Length > 0)
            check.Break(nameof(OneTimePasswords), Rules.NotBothPasswords);
        string[] all = FixedPassword is null ? several : [FixedPassword.Reveal()];
        if (all.Any(password => password.Length > FieldLengths.ChallengePassword))
            check.Break(
                FixedPassword is null ? nameof(OneTimePasswords) : nameof(FixedPassword), Rules.TooLong,
                FieldLengths.ChallengePassword);
        return [.. all.Select(password => new Secret(password))];
    }

    private static OldCertificate? CheckCertificate(RuleCheck check, string field, Secret? pem)
    {
        if (pem is null) return null;
        var old = OldCertificate.Read(pem);
        if (old is null) check.Break(field, Rules.NotACertificateWithKey);
        return old;
    }
}
