using System.CommandLine;
using RemoteUi.Core;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Hosting;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of <c>check</c> that say what is checked, and how far.</summary>
internal sealed class CheckServerOptions
{
    private readonly ServerOptions server = new();

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
        ServerOptions.Demand(
            keyLength.Validators, text => Enum.IsDefined((KeyLength)ServerOptions.Number(text)),
            "--key-length must be 2048, 3072, or 4096.");
        ServerOptions.Demand(
            subjectPrefix.Validators, text => !string.IsNullOrWhiteSpace(text),
            "--subject-prefix must not be empty.");
    }

    public Argument<string> Url => server.Url;

    public IEnumerable<Option> All =>
    [
        level, responsible, challengeFile, oneTime, expired, revoked, subjectPrefix, keyLength, .. server.All,
    ];

    /// <exception cref="StartException">Level Probe without the confirmation, no challenge password in its file, or no
    /// certificate with its key in a file of an old one.</exception>
    public CheckOrder Read(ParseResult parsed)
    {
        if (parsed.GetValue(level) == CheckLevel.Probe && !parsed.GetValue(responsible))
            throw new StartException("Level probe needs --responsible: it sends what a sound server must refuse.");
        return new(server.Read(parsed), parsed.GetValue(level))
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

    /// <summary>Returns the two-letter code of the language; null for the environment's.</summary>
    public string? Language(ParseResult parsed) => server.Language(parsed);

    private static OldCertificate? OldCertificateIn(string? file) => file is null ? null
        : Secret.FromTyped(File.ReadAllText(file)) is { } pem && OldCertificate.Read(pem) is { } old ? old
        : throw new StartException($"{file} must hold a certificate and its unencrypted RSA key, both in PEM.");
}
