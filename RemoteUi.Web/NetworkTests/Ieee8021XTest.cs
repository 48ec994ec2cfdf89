using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Network.Ieee8021X;
using NetworkTest = RemoteUi.Network.ConnectionTest;

namespace RemoteUi.Web.NetworkTests;

/// <summary>
/// [Test Connection] of [IEEE 802.1X Settings]: with the settings as typed, the key in use, and the CA certificates
/// that are trusted for IEEE 802.1X.
/// </summary>
public sealed class Ieee8021XTest(SettingsEditor settings, KeyEditor keys, LogInTest test)
{
    /// <summary>Gets the use whose key is shown to the server.</summary>
    public static KeyUse Use { get; } = new(KeyUseLocation.Ieee8021X);

    public async Task<Ieee8021XTestOutcome> RunAsync(Ieee8021XForm form, CancellationToken cancellationToken)
    {
        var machine = await settings.LoadAsync(cancellationToken);
        var filled = form.CheckForTest(machine.Network);
        if (filled.Value is not { Ieee8021X: var chosen }) return new(filled.Violations, null);
        var order = new LogInOrder(
            chosen.RadiusAddress!, chosen.RadiusPort.Value, chosen.RadiusSecret!, chosen.LoginName!,
            chosen.RadiusServerName, (await keys.LoadAsync(cancellationToken)).KeyFor(Use), TrustedCas(machine));
        return new([], await test.RunAsync(order, cancellationToken));
    }

    /// <summary>Returns the CA certificates that a RADIUS server is checked against.</summary>
    public static IReadOnlyCollection<X509Certificate2> TrustedCas(MachineSettings machine) =>
        [.. CaCertificateList.Of(machine).For(CaUse.Ieee8021X).Select(certificate => certificate.Load())];
}

/// <summary>The result of [Test Connection]: what is wrong with the form, or how the test ended.</summary>
public sealed record Ieee8021XTestOutcome(IReadOnlyList<RuleViolation> Violations, NetworkTest? Test);
