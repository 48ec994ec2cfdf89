using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace RemoteUi.Tests.Support;

/// <summary>The form fields that a browser sends: those that have a value and are not disabled.</summary>
internal static class FormContent
{
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(e =>
            e.HasAttribute("name") && !e.HasAttribute("disabled") && e.Closest("fieldset[disabled]") is null))
        {
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
                IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null) yield return new(field.GetAttribute("name")!, value);
        }
    }

    /// <summary>
    /// Encodes the fields as the form requires, with the files in the file fields named, or in its first one.
    /// </summary>
    public static HttpContent Of(
        IHtmlFormElement form, IReadOnlyCollection<KeyValuePair<string, string>> fields,
        params (string? Field, byte[] File)[] files)
    {
        if (form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var content = new MultipartFormDataContent();
        foreach (var field in fields) content.Add(new StringContent(field.Value), field.Key);
        if (form.QuerySelector<IHtmlInputElement>("input[type=file]") is { } first)
            foreach (var (field, file) in files) content.Add(new ByteArrayContent(file), field ?? first.Name!, "file");
        return content;
    }
}
