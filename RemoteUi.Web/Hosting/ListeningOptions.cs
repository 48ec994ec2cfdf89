using System.ComponentModel.DataAnnotations;
using System.Net;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Represents where the device listens (section <c>Listen</c> of the configuration). Port 0 selects a free port.
/// </summary>
public sealed class ListeningOptions : IValidatableObject
{
    public const string Section = "Listen";

    /// <summary>The http port, 0 to 65535.</summary>
    public int HttpPort { get; set; } = 8000;

    /// <summary>The https port, 0 to 65535; used while TLS is on.</summary>
    public int HttpsPort { get; set; } = 8443;

    /// <summary><c>localhost</c>, <c>*</c> for every address, or one IP address.</summary>
    public string Address { get; set; } = "localhost";

    /// <summary>
    /// Whether http leads to https, and browsers have to stay with https. Not set: if the address is not local.
    /// </summary>
    public bool? HttpRedirect { get; set; }

    public bool RedirectsHttp => HttpRedirect ?? !IsLocal;

    /// <summary>Gets whether only callers on this computer reach the device.</summary>
    public bool IsLocal =>
        IsLocalhost || (IPAddress.TryParse(Address, out var address) && IPAddress.IsLoopback(address));

    public bool IsLocalhost => Address.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    public bool IsAny => Address == "*";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HttpPort is < 0 or > 65535)
            yield return new($"{Section}:{nameof(HttpPort)} is {HttpPort}; a port must be 0 to 65535");
        if (HttpsPort is < 0 or > 65535)
            yield return new($"{Section}:{nameof(HttpsPort)} is {HttpsPort}; a port must be 0 to 65535");
        if (HttpPort == HttpsPort && HttpPort != 0)
            yield return new(
                $"{Section}:{nameof(HttpPort)} and {Section}:{nameof(HttpsPort)} are both {HttpPort}; they must "
                    + "differ");
        if (!IsLocalhost && !IsAny && !IPAddress.TryParse(Address, out _))
            yield return new(
                $"{Section}:{nameof(Address)} is \"{Address}\"; it must be localhost, * for every address, or "
                    + "an IP address");
    }
}
