using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of every command that talks to a SCEP server.</summary>
internal sealed class ServerOptions
{
    private const int DefaultTimeout = 30;
    private const int MaxTimeout = 300;

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

    private readonly Option<string?> language = LanguageOption.Create();

    public ServerOptions()
    {
        Demand(
            Url.Validators, text => ServerUrl.Read(text) is not null,
            "URL must be an http or https address without user name.");
        Demand(
            timeout.Validators, text => Number(text) is >= 1 and <= MaxTimeout,
            $"--timeout must be from 1 to {MaxTimeout} seconds.");
        Demand(
            caFingerprint.Validators, text => CaFingerprintText.Read(text) is not null,
            "--ca-fingerprint must have 40 or 64 hexadecimal digits.");
    }

    public Argument<string> Url { get; } = new("URL") { Description = "The address of the server, http or https" };

    public IEnumerable<Option> All => [caIdentifier, caFingerprint, timeout, language];

    public ScepServer Read(ParseResult parsed) => new(
        ServerUrl.Read(parsed.GetRequiredValue(Url))!, TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        parsed.GetValue(caIdentifier), CaFingerprintText.Read(parsed.GetValue(caFingerprint)));

    /// <summary>Returns the two-letter code of the language; null for the environment's.</summary>
    public string? Language(ParseResult parsed) => parsed.GetValue(language);

    /// <summary>Adds a rule for what is typed, and the words for what breaks it.</summary>
    public static void Demand<T>(List<Action<T>> validators, Func<string, bool> isRight, string message)
        where T : SymbolResult =>
        validators.Add(result =>
        {
            if (result.Tokens is [var token] && !isRight(token.Value)) result.AddError(message);
        });

    /// <summary>Returns a number without sign; 0 if the text is none.</summary>
    public static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
