namespace RemoteUi.Tests.Peers;

/// <summary>The same with a certificate for a DNS name.</summary>
public sealed class NamedTlsMachine : IssuedTlsMachine
{
    public const string DnsName = "printer.example";

    public override string Name => DnsName;

    /// <summary>A device on the loopback otherwise answers to its names only.</summary>
    protected override IReadOnlyList<string> Settings => ["--AllowedHosts=*"];
}
