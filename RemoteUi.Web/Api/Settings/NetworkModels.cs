using System.Text.Json.Serialization;
using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Settings;

/// <summary>Represents [TLS Settings].</summary>
public sealed record TlsModel
{
    /// <summary>Whether the pages are served over https, from the next restart on.</summary>
    public bool Enabled { get; init; }
}

/// <summary>Represents [IPP Settings].</summary>
public sealed record IppModel
{
    /// <summary>Whether the device answers IPP; anybody who reaches it can then send documents.</summary>
    public bool Enabled { get; init; }

    /// <summary>Whether it answers IPP also without TLS.</summary>
    public bool WithoutTls { get; init; }
}

/// <summary>Represents [IPSec Settings].</summary>
public sealed record IpSecModel
{
    public bool Enabled { get; init; }

    /// <summary>
    /// The names of the policies, at most 10. A policy that a key or the timer uses cannot be left out.
    /// </summary>
    public IReadOnlyList<string> IpSecPolicies { get; init; } = [];
}

/// <summary>Represents whom an IPSec policy connects to.</summary>
public sealed record IpSecPeerModel
{
    /// <summary>An IP address or a host name.</summary>
    public string? PeerAddress { get; init; }

    public IkeVersion IkeVersion { get; init; }

    /// <summary>The identity that the peer must prove; its address if it is absent.</summary>
    public string? PeerIdentity { get; init; }

    internal static IpSecPeerModel From(IpSecPeer? peer)
    {
        var form = IpSecPeerForm.From(peer);
        return new()
        {
            PeerAddress = form.PeerAddress,
            IkeVersion = form.IkeVersion,
            PeerIdentity = form.PeerIdentity,
        };
    }

    internal IpSecPeerForm ToForm() => new()
    {
        PeerAddress = PeerAddress,
        IkeVersion = IkeVersion,
        PeerIdentity = PeerIdentity,
    };
}

/// <summary>Represents [IEEE 802.1X Settings].</summary>
public sealed record Ieee8021XModel
{
    public bool Enabled { get; init; }

    /// <summary>The outer identity.</summary>
    public string? LoginName { get; init; }

    /// <summary>The name in the certificate of the server; any name will do if it is absent.</summary>
    public string? RadiusServerName { get; init; }

    /// <summary>An IP address or a domain name.</summary>
    public string? RadiusAddress { get; init; }

    /// <summary>The UDP port of the RADIUS server, 1 to 65535.</summary>
    public int? RadiusPort { get; init; } = Ieee8021XChoices.DefaultPort;

    /// <summary>Never in an answer. None keeps the stored one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Secret? RadiusSecret { get; init; }

    /// <summary>Whether a shared secret is stored; only in answers.</summary>
    public bool RadiusSecretIsSet { get; init; }

    /// <summary>Deletes the stored shared secret; never in an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ClearRadiusSecret { get; init; }

    internal static Ieee8021XModel From(NetworkSettings network) => new()
    {
        Enabled = network.Ieee8021XEnabled,
        LoginName = network.Ieee8021X.LoginName,
        RadiusServerName = network.Ieee8021X.RadiusServerName,
        RadiusAddress = network.Ieee8021X.RadiusAddress,
        RadiusPort = network.Ieee8021X.RadiusPort.Value,
        RadiusSecretIsSet = network.Ieee8021X.RadiusSecret is not null,
    };

    internal Ieee8021XForm ToForm() => new()
    {
        Enabled = Enabled,
        LoginName = LoginName,
        RadiusServerName = RadiusServerName,
        RadiusAddress = RadiusAddress,
        RadiusPort = RadiusPort is { } port ? port : new Typed<int>(null),
        RadiusSecret = RadiusSecret,
        ClearRadiusSecret = ClearRadiusSecret,
    };
}

/// <summary>Represents [OCSP (Online Certificate Status Protocol) Settings].</summary>
public sealed record RevocationModel
{
    public bool OcspEnabled { get; init; }

    /// <summary>What holds if it cannot be found out whether a certificate is revoked.</summary>
    public RevocationLevel VerificationLevel { get; init; }

    /// <summary>Which responders are asked.</summary>
    public ResponderChoice OcspResponder { get; init; }

    /// <summary>The address of an own responder, if one is asked.</summary>
    public string? ResponderUrl { get; init; }

    /// <summary>1 to 60.</summary>
    public int? RevocationTimeoutSeconds { get; init; } = 10;

    internal static RevocationModel From(RevocationSettings settings) => new()
    {
        OcspEnabled = settings.OcspEnabled,
        VerificationLevel = settings.VerificationLevel,
        OcspResponder = settings.OcspResponder,
        ResponderUrl = settings.ResponderUrl,
        RevocationTimeoutSeconds = settings.RevocationTimeoutSeconds.Value,
    };

    internal RevocationSettings ToForm() => new()
    {
        OcspEnabled = OcspEnabled,
        VerificationLevel = VerificationLevel,
        OcspResponder = OcspResponder,
        ResponderUrl = ResponderUrl,
        RevocationTimeoutSeconds = RevocationTimeoutSeconds is { } seconds ? seconds : new Typed<int>(null),
    };
}
