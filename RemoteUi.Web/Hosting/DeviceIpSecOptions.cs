using System.Text;
using RemoteUi.Network.IpSec;

namespace RemoteUi.Web.Hosting;

/// <summary>Represents what tests IPSec connections (section <c>Device:IpSec</c> of the configuration).</summary>
public sealed class DeviceIpSecOptions
{
    /// <summary>The path of the VICI socket of strongSwan's charon; empty if there is none.</summary>
    public string ViciSocket { get; set; } = IpSecDaemon.DefaultSocket;

    public IpSecDaemon ToDaemon() => new(ViciSocket);

    /// <summary>Returns whether the path can be that of a socket.</summary>
    internal bool IsValid() =>
        ViciSocket.Length == 0
        || (Path.IsPathRooted(ViciSocket) && Encoding.UTF8.GetByteCount(ViciSocket) <= IpSecDaemon.MaxSocketBytes);
}
