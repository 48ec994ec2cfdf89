using System.CommandLine;
using System.CommandLine.Parsing;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of <c>check</c>.</summary>
internal sealed class CheckOptions
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
        CustomParser = result => Choice<CheckLevel>(result, Enum.GetValues<CheckLevel>()),
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

    private readonly Option<Severity?> failOn = new("--fail-on")
    {
        Description = "The lowest severity that makes the exit status 1; without it, a broken MUST or a finding of "
            + "high or above",
        HelpName = "low|medium|high",
        CustomParser = result => Choice(result, Severity.Low, Severity.Medium, Severity.High),
    };

    private readonly Option<string?> json = Report("--json", "JSON");
    private readonly Option<string?> junit = Report("--junit", "JUnit XML");
    private readonly Option<string?> markdown = Report("--markdown", "Markdown");

    private readonly Option<string?> language = new("--lang")
    {
        Description = "The language of the texts",
        HelpName = string.Join('|', Languages.All.Select(one => one.Code)),
    };

    public CheckOptions() => language.AcceptOnlyFromAmong([.. Languages.All.Select(one => one.Code)]);

    public Argument<string> Url { get; } = new("URL") { Description = "The address of the server, http or https" };

    public IEnumerable<Option> All =>
    [
        level, responsible, challengeFile, oneTime, caIdentifier, caFingerprint, timeout, subjectPrefix, keyLength,
        failOn, json, junit, markdown, language,
    ];

    /// <summary>Refuses what no single option can see.</summary>
    public void Validate(CommandResult command)
    {
        if (CheckUrl.Read(command.GetValue(Url)) is null)
            command.AddError("URL must be an http or https address without user name.");
        if (command.GetValue(level) == CheckLevel.Probe && !command.GetValue(responsible))
            command.AddError("--level probe needs --responsible: it sends what a sound server must refuse.");
        if (command.GetValue(timeout) is < 1 or > MaxTimeout)
            command.AddError($"--timeout must be from 1 to {MaxTimeout} seconds.");
        if (!Enum.IsDefined((KeyLength)command.GetValue(keyLength)))
            command.AddError("--key-length must be 2048, 3072, or 4096.");
        if (CaFingerprintText.Read(command.GetValue(caFingerprint)) is { Length: not (0 or 40 or 64) })
            command.AddError("--ca-fingerprint must have 40 or 64 hexadecimal digits.");
        if (string.IsNullOrWhiteSpace(command.GetValue(subjectPrefix)))
            command.AddError("--subject-prefix must not be empty.");
    }

    public CheckRequest Read(ParseResult parsed)
    {
        var server = new ScepServer(
            CheckUrl.Read(parsed.GetRequiredValue(Url))!, TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            parsed.GetValue(caIdentifier),
            CaFingerprintText.Read(parsed.GetValue(caFingerprint)) is { Length: > 0 } digits ? digits : null);
        var order = new CheckOrder(server, parsed.GetValue(level))
        {
            IsResponsible = parsed.GetValue(responsible),
            ChallengePasswords = ChallengePasswords.Read(parsed.GetValue(challengeFile), parsed.GetValue(oneTime)),
            PasswordsAreOneTime = parsed.GetValue(oneTime),
            SubjectPrefix = parsed.GetRequiredValue(subjectPrefix),
            KeyLength = (KeyLength)parsed.GetValue(keyLength),
        };
        return new(
            order, parsed.GetValue(failOn), parsed.GetValue(json), parsed.GetValue(junit), parsed.GetValue(markdown),
            parsed.GetValue(language));
    }

    private static Option<string?> Report(string name, string format) => new(name)
    {
        Description = $"Write the report in {format} to a file, \"-\" for standard output",
        HelpName = "FILE",
    };

    private static T Choice<T>(ArgumentResult result, params T[] choices)
        where T : struct, Enum
    {
        var typed = result.Tokens.Single().Value;
        foreach (var choice in choices)
            if (string.Equals($"{choice}", typed, StringComparison.OrdinalIgnoreCase)) return choice;
        result.AddError(
            $"{typed} is not one of {string.Join(", ", choices.Select(choice => $"{choice}".ToLowerInvariant()))}.");
        return default;
    }
}
