using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of <c>check</c> that say what is checked, and how far.</summary>
internal sealed class CheckServerOptions
{
    private const int DefaultTimeout = 30;
    private const int MaxTimeout = 300;

    private readonly Option<CheckLevel> level = new("--level")
    {
        Description =
            "look (reads only), enroll (obtains at most 25 certificates), or probe (sends what a sound server "
            + "must refuse)",
        HelpName = "look|enroll|probe",
        DefaultValueFactory = _ => CheckLevel.Look,
        CustomParser = result => OptionChoice.Read(result, Enum.GetValues<CheckLevel>()),
    };

    private readonly Option<bool> responsible = new("--responsible")
    {
        Description = "Confirm that you are responsible for the server; required by --level probe",
    };

    private readonly Option<string?> challengeFile = new("--challenge-file")
    {
        Description = "The file with the challenge password, \"-\" for standard input; without it, the environment "
            + $"variable {ChallengePasswords.Variable}",
        HelpName = "FILE",
    };

    private readonly Option<bool> oneTime = new("--one-time")
    {
        Description = "Each line of the file is a challenge password that is good once",
    };

    private readonly Option<string?> expired = new("--expired")
    {
        Description = "A file with an expired certificate of the CA and its RSA key in PEM, which must not renew (S17)",
        HelpName = "FILE",
    };

    private readonly Option<string?> revoked = new("--revoked")
    {
        Description = "The same with a revoked certificate (S18)",
        HelpName = "FILE",
    };

    private readonly Option<string?> caIdentifier = new("--ca-identifier")
    {
        Description = "The CA identifier, for servers with several CAs",
        HelpName = "TEXT",
    };

    private readonly Option<string?> caFingerprint = new("--ca-fingerprint")
    {
        Description = "The SHA-256 or SHA-1 fingerprint of the CA's certificate",
        HelpName = "HEX",
    };

    private readonly Option<int> timeout = new("--timeout")
    {
        Description = $"The seconds allowed for each exchange, at most {MaxTimeout}",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => DefaultTimeout,
    };

    private readonly Option<string> subjectPrefix = new("--subject-prefix")
    {
        Description = "The beginning of the common names that are requested",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "scep-check",
    };

    private readonly Option<int> keyLength = new("--key-length")
    {
        Description = "The length of the RSA keys in bits",
        HelpName = "2048|3072|4096",
        DefaultValueFactory = _ => (int)KeyLength.Rsa2048,
    };

    public CheckServerOptions()
    {
        Demand(
            Url.Validators, text => CheckUrl.Read(text) is not null,
            "URL must be an http or https address without user name.");
        Demand(
            timeout.Validators, text => Number(text) is >= 1 and <= MaxTimeout,
            $"--timeout must be from 1 to {MaxTimeout} seconds.");
        Demand(
            keyLength.Validators, text => Enum.IsDefined((KeyLength)Number(text)),
            "--key-length must be 2048, 3072, or 4096.");
        Demand(
            caFingerprint.Validators, text => CaFingerprintText.Read(text) is not null,
            "--ca-fingerprint must have 40 or 64 hexadecimal digits.");
        Demand(
            subjectPrefix.Validators, text => !string.IsNullOrWhiteSpace(text),
            "--subject-prefix must not be empty.");
    }

    public Argument<string> Url { get; } = new("URL") { Description = "The address of the server, http or https" };

    public IEnumerable<Option> All =>
    [
        level, responsible, challengeFile, oneTime, expired, revoked, caIdentifier, caFingerprint, timeout,
        subjectPrefix, keyLength,
    ];

    /// <exception cref="StartException">Level Probe without the confirmation, no challenge password in its file, or no
    /// certificate with its key in a file of an old one.</exception>
    public CheckOrder Read(ParseResult parsed)
    {
        if (parsed.GetValue(level) == CheckLevel.Probe && !parsed.GetValue(responsible))
            throw new StartException("Level probe needs --responsible: it sends what a sound server must refuse.");
        var server = new ScepServer(
            CheckUrl.Read(parsed.GetRequiredValue(Url))!, TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            parsed.GetValue(caIdentifier), CaFingerprintText.Read(parsed.GetValue(caFingerprint)));
        return new(server, parsed.GetValue(level))
        {
            IsResponsible = parsed.GetValue(responsible),
            ChallengePasswords = ChallengePasswords.Read(parsed.GetValue(challengeFile), parsed.GetValue(oneTime)),
            PasswordsAreOneTime = parsed.GetValue(oneTime),
            Expired = OldCertificateIn(parsed.GetValue(expired)),
            Revoked = OldCertificateIn(parsed.GetValue(revoked)),
            SubjectPrefix = parsed.GetRequiredValue(subjectPrefix),
            KeyLength = (KeyLength)parsed.GetValue(keyLength),
        };
    }

    private static OldCertificate? OldCertificateIn(string? file) => file is null ? null
        : Secret.FromTyped(File.ReadAllText(file)) is { } pem && OldCertificate.Read(pem) is { } old ? old
        : throw new StartException($"{file} must hold a certificate and its unencrypted RSA key, both in PEM.");

    private static void Demand<T>(List<Action<T>> validators, Func<string, bool> isRight, string message)
        where T : SymbolResult =>
        validators.Add(result =>
        {
            if (result.Tokens is [var token] && !isRight(token.Value)) result.AddError(message);
        });

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
