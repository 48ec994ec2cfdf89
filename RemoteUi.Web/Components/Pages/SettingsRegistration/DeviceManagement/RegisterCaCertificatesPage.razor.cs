using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Fields;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Resources;
using RemoteUi.Web.Trust;

namespace RemoteUi.Web.Components.Pages.SettingsRegistration.DeviceManagement;

/// <summary>
/// Shows certificates, and registers the chosen ones: those of files, of a CA that [Test Connection] asked, or of a
/// server that was rejected because of its unknown issuer (<c>?host=</c>).
/// </summary>
public sealed partial class RegisterCaCertificatesPage(
    CaCertificateEditor editor, RejectedServers rejected, NavigationManager navigation, IStringLocalizer<Labels> L,
    IStringLocalizer<Texts> T, IStringLocalizer<RuleWords> R)
{
    /// <summary>The form that shows certificates; other pages post to it too.</summary>
    public const string PreviewForm = "preview-ca-certificates";

    private const int MaxKilobytes = 256;

    private readonly FieldWords fileWords =
        new(L, Renamed: new Dictionary<string, string> { [CaCertificateList.Field] = "Files" });

    private IReadOnlyList<CaCandidate> candidates = [];
    private CaCertificateList known = new([]);
    private RejectedServer? server;
    private FieldErrors? errors;
    private string? refused;

    [SupplyParameterFromForm(FormName = PreviewForm)]
    private IReadOnlyList<IFormFile>? File { get; set; }

    /// <summary>The certificates of [Test Connection], DER in base64.</summary>
    [SupplyParameterFromForm(FormName = PreviewForm)]
    private List<string>? Der { get; set; }

    /// <summary>All certificates that were shown, DER in base64.</summary>
    [SupplyParameterFromForm(FormName = "register")]
    private List<string>? Offered { get; set; }

    /// <summary>The SHA-256 thumbprints of the selected ones.</summary>
    [SupplyParameterFromForm(FormName = "register")]
    private List<string>? Chosen { get; set; }

    [SupplyParameterFromQuery]
    private string? Host { get; set; }

    protected override async Task OnInitializedAsync()
    {
        known = await editor.LoadAsync(CancellationToken.None);
        server = rejected.Find(Host);
        if (server is not null) candidates = CaCandidate.OfChain(server.Certificates, known);
        if (Offered is null) return;
        candidates = [
            .. CaCandidate.Of(Decode(Offered), known)
                .Select(one => one with { IsChosen = Chosen?.Contains(one.Facts.Sha256) == true }),
        ];
    }

    private async Task PreviewAsync()
    {
        (server, Host) = (null, null);
        var found = Decode(Der ?? []).ToList();
        List<(string, string)> wrong = [];
        foreach (var file in File ?? [])
        {
            var read = file.Length > MaxKilobytes * 1024 ? [] : CertificateFile.Read(await BytesAsync(file));
            if (read.Count == 0)
                wrong.Add((CaCertificateList.Field, R["CaCertificates.Unreadable", ForeignText.Escape(file.FileName)]));
            found.AddRange(read);
        }

        if (found.Count == 0 && wrong.Count == 0)
            wrong.Add((CaCertificateList.Field, R["CaCertificates.FileMissing"]));
        errors = new(wrong);
        candidates = CaCandidate.Of(found.DistinctBy(one => CaCertificate.Of(one).Der), known);
    }

    private async Task RegisterAsync()
    {
        var chosen = candidates.Where(candidate => candidate.IsChosen).Select(one => one.Certificate).ToList();
        if (chosen.Count == 0)
        {
            refused = R["CaCertificates.NothingChosen"];
            return;
        }

        var outcome = await editor.RegisterAsync(chosen, CancellationToken.None);
        if (outcome.IsDone) navigation.NavigateTo($"{Menu.CaCertificates.Path}?done=1");
        else refused = new FieldErrors(outcome.Violations, R).All[0].Sentence;
    }

    private static IEnumerable<X509Certificate2> Decode(IEnumerable<string> posted)
    {
        foreach (var text in posted)
        {
            var der = new byte[text.Length];
            if (Convert.TryFromBase64String(text, der, out var length))
                foreach (var certificate in CertificateFile.Read(der.AsMemory(0, length))) yield return certificate;
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
