using System.Globalization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Tests.Flows;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Peers;

/// <summary>
/// The running program that serves https with a certificate that the practice CA issued for the address 127.0.0.1.
/// </summary>
public sealed class IssuedTlsMachine : IAsyncLifetime
{
    public const string Address = "127.0.0.1";

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
            await person.SendRequestAsync("tls", Address, use: "TLS");
            await person.WaitForStatusAsync("Successful");
        }

        Machine = await TestMachine.StartAsync(Folder);
        Key = (await Machine.Get<IKeyRegisterStore>().LoadAsync(default)).KeyFor(KeyUse.Tls)!;
        await File.WriteAllTextAsync(CaFile, Key.Chain[^1].ExportCertificatePem());
    }

    public async ValueTask DisposeAsync()
    {
        await Machine.DisposeAsync();
        Folder.Dispose();
    }
}
