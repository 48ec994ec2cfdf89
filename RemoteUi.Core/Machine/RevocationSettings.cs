using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace RemoteUi.Core.Machine;

/// <summary>
/// [OCSP (Online Certificate Status Protocol) Settings], as typed and as stored. The property names are the stored
/// format (docs/decisions/0009).
/// </summary>
public sealed record RevocationSettings
{
    public const int MaxTimeoutSeconds = 60;

    /// <summary>The fields in the order of the page, in which their errors are listed.</summary>
    private static readonly string[] Fields =
        [
            nameof(OcspResponder), nameof(ResponderUrl), nameof(VerificationLevel), nameof(RevocationTimeoutSeconds),
        ];

    /// <summary>[Use OCSP].</summary>
    public bool OcspEnabled { get; init; }

    /// <summary>[Verification Level:].</summary>
    public RevocationLevel VerificationLevel { get; init; }

    /// <summary>[OCSP Responder:].</summary>
    public ResponderChoice OcspResponder { get; init; }

    /// <summary>[Own URL:], needed if <see cref="OcspResponder"/> uses it.</summary>
    [MaxLength(FieldLengths.ResponderUrl)]
    public string? ResponderUrl { get; init; }

    /// <summary>[Time-out:], for each request to a responder or for a revocation list.</summary>
    [Range(1, MaxTimeoutSeconds)]
    public Typed<int> RevocationTimeoutSeconds { get; init; } = 10;

    [JsonIgnore]
    public TimeSpan Timeout => TimeSpan.FromSeconds(RevocationTimeoutSeconds.Value);

    public Checked<RevocationSettings> Check()
    {
        var check = new RuleCheck();
        var settings = this with { };
        TypedSettings.Take(this, this, settings);
        TypedSettings.Check(check, this);
        check.Choice(nameof(VerificationLevel), VerificationLevel);
        check.Choice(nameof(OcspResponder), OcspResponder);
        if (settings.ResponderUrl is { } url) CheckUrl(check, url);
        else if (OcspResponder != ResponderChoice.Certificate) check.Break(nameof(ResponderUrl), Rules.Required);
        return check.Result(() => settings).InOrderOf(Fields);
    }

    private static void CheckUrl(RuleCheck check, string typed)
    {
        if (!Uri.TryCreate(typed, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            check.Break(nameof(ResponderUrl), Rules.NotAnHttpUrl);
        else if (url.UserInfo.Length > 0) check.Break(nameof(ResponderUrl), Rules.UrlHasUserName);
        else if (url.Fragment.Length > 0) check.Break(nameof(ResponderUrl), Rules.UrlHasFragment);
    }
}

/// <summary>What holds if it cannot be found out whether a certificate is revoked.</summary>
public enum RevocationLevel
{
    Accept,
    Reject,
}

/// <summary>Which OCSP responders are asked.</summary>
public enum ResponderChoice
{
    /// <summary>Those that the certificate names.</summary>
    Certificate,

    /// <summary>The one in the settings.</summary>
    Own,

    /// <summary>Those of the certificate, then the one in the settings.</summary>
    Both,
}
