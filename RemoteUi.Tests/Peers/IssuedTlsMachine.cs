using System.Globalization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// The running program that serves https and IPP with a certificate that the practice CA issued for the address
/// 127.0.0.1.
/// </summary>
public class IssuedTlsMachine : IAsyncLifetime
{
    public const string Address = "127.0.0.1";

    /// <summary>Gets the only name in the certificate.</summary>
    public virtual string Name => Address;

    /// <summary>Gets the settings that the program is started with.</summary>
    protected virtual IReadOnlyList<string> Settings => [];

    public TemporaryFolder Folder { get; } = new();

    public TestMachine Machine { get; private set; } = null!;

    /// <summary>Gets the key that the request registered.</summary>
    public MachineKey Key { get; private set; } = null!;

    /// <summary>Gets the file with the CA's certificate in PEM.</summary>
    public string CaFile => Folder.File("ca.pem");

    public string Port => Machine.SecureAddress.Port.ToString(CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        await using (var first = await TestMachine.StartAsync(Folder))
        {
            using var person = await NoScriptAdministrator.SetUpAsync(first);
            await person.SetServerAsync(new Uri(first.Address, PracticeCaEndpoint.Path));
            await person.SendRequestAsync("tls", Name, use: "TLS");
            await person.WaitForStatusAsync("Successful");
            await person.WalkToAsync("Network Settings", "IPP Settings");
            person.Browser.Fill("Use IPP", "on");
            await person.Browser.PressAsync("Update");
        }

        Machine = await TestMachine.StartAsync(Folder, settings: [.. Settings]);
        Key = (await Machine.Get<IKeyRegisterStore>().LoadAsync(default)).KeyFor(KeyUse.Tls)!;
        await File.WriteAllTextAsync(CaFile, Key.Chain[^1].ExportCertificatePem());
    }

    public async ValueTask DisposeAsync()
    {
        await Machine.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
