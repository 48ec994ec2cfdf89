using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Revocation;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>[Verify] of a key or a CA certificate: the chain, with a verdict on each point.</summary>
public sealed partial class VerifyPage(
    KeyEditor keys, CaCertificateEditor authorities, Verifications verifications, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T)
{
    /// <summary>The form that verifies; other pages post to it too.</summary>
    public const string VerifyForm = "verify";

    private MachineKey? key;
    private X509Certificate2? certificate;
    private Verification? result;
    private string back = "";

    [Parameter]
    public Guid? Id { get; set; }

    [Parameter]
    public string? Thumbprint { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Id is { } id)
        {
            key = (await keys.LoadAsync(CancellationToken.None)).Keys.FirstOrDefault(candidate => candidate.Id == id);
            (certificate, back) = (key?.Certificate, $"{Menu.Keys.Path}/{id}");
        }
        else
        {
            certificate = (await authorities.LoadAsync(CancellationToken.None)).Find(Thumbprint)?.Load();
            back = $"{Menu.CaCertificates.Path}/{Thumbprint}";
        }
    }

    private async Task VerifyAsync()
    {
        if (key is not null) result = await verifications.OfKeyAsync(key, CancellationToken.None);
        else if (certificate is not null) result = await verifications.OfCaAsync(certificate, CancellationToken.None);
    }
}
