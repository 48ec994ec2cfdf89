using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.Components.Pages.SettingsRegistration.Network;

namespace RemoteUi.Web.Api.Settings;

/// <summary>[Network Settings]: TLS, IEEE 802.1X, IPSec, and IPP.</summary>
internal static class NetworkEndpoints
{
    private static readonly SettingsPart<TlsModel> Tls =
        new(settings => new() { Enabled = settings.Network.TlsEnabled });

    private static readonly SettingsPart<IppModel> Ipp = new(settings => new()
    {
        Enabled = settings.Network.IppEnabled,
        WithoutTls = settings.Network.IppWithoutTls,
    });

    private static readonly SettingsPart<IpSecModel> IpSec = new(settings => new()
    {
        Enabled = settings.Network.IpSecEnabled,
        IpSecPolicies = settings.Network.IpSecPolicies,
    });

    private static readonly SettingsPart<Ieee8021XModel> Ieee8021X = new(
        settings => Ieee8021XModel.From(settings.Network), settings => [settings.Network.Ieee8021X.RadiusSecret]);

    public static void MapNetwork(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings/network").WithTags("Network settings");
        group.MapGet("/tls", ShowTlsAsync).ShowsSettings<TlsModel>();
        group.MapPut("/tls", UpdateTlsAsync).UpdatesSettings<TlsModel>();
        group.MapGet("/ipp", ShowIppAsync).ShowsSettings<IppModel>();
        group.MapPut("/ipp", UpdateIppAsync).UpdatesSettings<IppModel>();
        group.MapGet("/ieee-802-1x", ShowIeee8021XAsync).ShowsSettings<Ieee8021XModel>();
        group.MapPut("/ieee-802-1x", UpdateIeee8021XAsync).UpdatesSettings<Ieee8021XModel>();
        group.MapGet("/ipsec", ShowIpSecAsync).ShowsSettings<IpSecModel>();
        group.MapPut("/ipsec", UpdateIpSecAsync).UpdatesSettings<IpSecModel>();
        group.MapGet("/ipsec/policies/{policy}", ShowPeerAsync)
            .ShowsSettings<IpSecPeerModel>()
            .Problem(StatusCodes.Status404NotFound);
        group.MapPut("/ipsec/policies/{policy}", UpdatePeerAsync).UpdatesSettings<IpSecPeerModel>();
    }

    /// <summary>Shows whether the pages are served over https.</summary>
    public static Task<IResult> ShowTlsAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Tls, cancellationToken);

    /// <summary>Turns https on or off, from the next restart on.</summary>
    public static Task<IResult> UpdateTlsAsync(
        TlsModel tls, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Tls,
            editor => editor.ChangeNetworkAsync(now => now with { TlsEnabled = tls.Enabled }, cancellationToken),
            cancellationToken);

    /// <summary>Shows whether the device prints.</summary>
    public static Task<IResult> ShowIppAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Ipp, cancellationToken);

    /// <summary>Turns printing over IPP on or off.</summary>
    public static Task<IResult> UpdateIppAsync(
        IppModel ipp, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken)
    {
        var form = new IppForm { Enabled = ipp.Enabled, WithoutTls = ipp.WithoutTls };
        return answers.UpdateAsync(
            http, Ipp, editor => editor.ChangeNetworkAsync(form.ApplyTo, cancellationToken), cancellationToken);
    }

    /// <summary>Shows the settings of IEEE 802.1X.</summary>
    public static Task<IResult> ShowIeee8021XAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, Ieee8021X, cancellationToken);

    /// <summary>Changes the settings of IEEE 802.1X.</summary>
    public static Task<IResult> UpdateIeee8021XAsync(
        Ieee8021XModel ieee8021X, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, Ieee8021X, editor => editor.UpdateIeee8021XAsync(ieee8021X.ToForm(), cancellationToken),
            cancellationToken);

    /// <summary>Shows whether IPSec is on, and its policies.</summary>
    public static Task<IResult> ShowIpSecAsync(
        HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, IpSec, cancellationToken);

    /// <summary>
    /// Turns IPSec on or off, and replaces the list of policies. A policy at the place of another keeps its peer.
    /// </summary>
    public static Task<IResult> UpdateIpSecAsync(
        IpSecModel ipSec, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken)
    {
        var form = new IpSecForm { Enabled = ipSec.Enabled, Policies = [.. ipSec.IpSecPolicies] };
        return answers.UpdateAsync(
            http, IpSec, editor => editor.ChangeNetworkAsync(form.ApplyTo, cancellationToken), cancellationToken);
    }

    /// <summary>Shows whom a policy connects to.</summary>
    public static Task<IResult> ShowPeerAsync(
        string policy, HttpContext http, SettingsAnswers answers, CancellationToken cancellationToken) =>
        answers.ShowAsync(http, PeerOf(policy), cancellationToken);

    /// <summary>Changes whom a policy connects to.</summary>
    public static Task<IResult> UpdatePeerAsync(
        string policy, IpSecPeerModel peer, HttpContext http, SettingsAnswers answers,
        CancellationToken cancellationToken) =>
        answers.UpdateAsync(
            http, PeerOf(policy), editor => editor.UpdateIpSecPeerAsync(policy, peer.ToForm(), cancellationToken),
            cancellationToken);

    private static SettingsPart<IpSecPeerModel> PeerOf(string policy) => new(settings =>
        settings.Network.IpSecPolicies.Contains(policy)
            ? IpSecPeerModel.From(settings.Network.PeerOf(policy))
            : null);
}
