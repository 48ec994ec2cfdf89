using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.Tests.Workbench.Inspector;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.Components.Pages.Workbench.Inspector;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Components;

/// <summary>Renders what [Message Inspector] shows of an input, at an address within it.</summary>
internal static class InspectorPages
{
    public static readonly InspectorAddress Address = InspectorAddress.Held(Guid.Empty);

    public static PageContext Context(string language = "en") =>
        new(language, more: services => services.AddSingleton<InspectorSentences>());

    public static IRenderedComponent<InspectedView> Show(
        PageContext context, Inspection inspection, PlaceParameters? place = null, bool revealed = false,
        string name = "input.der")
    {
        var source = new InspectionSource(
            Address, new HeldInspection(Guid.Empty, new InspectedInput(name, []), inspection));
        return context.Open<InspectedView>(parameters: view => view
            .Add(one => one.Source, source)
            .Add(one => one.Place, InspectedPlace.Of(source, place ?? new()))
            .Add(one => one.Revealed, revealed));
    }

    /// <summary>A PKCSReq whose envelope the inspector can open.</summary>
    public static Inspection Request() => Samples.Inspect(MessageDraft.Request().Write(), Defects.Keys);

    /// <summary>The input with exactly one defect, by the name of its finding.</summary>
    public static Inspection With(FindingCode defect) => Defects.All[defect.ToString()].Inspect();
}
