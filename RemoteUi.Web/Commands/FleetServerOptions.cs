using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of <c>fleet run</c> that say which server is asked, and how.</summary>
internal sealed class FleetServerOptions
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
        Description = $"The seconds that a device waits for each answer, at most {MaxTimeout}",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => DefaultTimeout,
    };

    public FleetServerOptions()
    {
        Url.Validators.Add(result =>
        {
            if (ServerUrl.Read(result.Tokens.Single().Value) is null)
                result.AddError("URL must be an http or https address without user name.");
        });
        timeout.Validators.Add(result => NumberRange.Demand(result, "--timeout", 1, MaxTimeout));
        caFingerprint.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && CaFingerprintText.Read(token.Value) is null)
                result.AddError("--ca-fingerprint must have 40 or 64 hexadecimal digits.");
        });
    }

    public Argument<string> Url { get; } = new("URL") { Description = "The address of the server, http or https" };

    public IEnumerable<Option> All => [caIdentifier, caFingerprint, timeout];

    public CommunicationSettings Read(ParseResult parsed)
    {
        var url = ServerUrl.Read(parsed.GetRequiredValue(Url))!;
        return new(
            new UriBuilder(url) { Port = -1 }.Uri, url.Port, TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            parsed.GetValue(caIdentifier), CaFingerprintText.Read(parsed.GetValue(caFingerprint)));
    }
}

/// <summary>Checks an option that is a whole number.</summary>
internal static class NumberRange
{
    public static void Demand(SymbolResult result, string option, int min, int max)
    {
        if (result.Tokens is [var token]
            && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < min || number > max))
            result.AddError(
                string.Create(CultureInfo.InvariantCulture, $"{option} must be a whole number from {min} to {max}."));
    }
}
