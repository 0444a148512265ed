//! 工作簿: finds the sheets, texts and number formats inside the archive by following its
//! relationships, as every producer names its parts a little differently.

use std::io::{Read, Seek};

use quick_xml::events::Event;

use super::archive::Archive;
use super::damage::Damage;
use super::file_refusal::FileRefusal;
use super::meter::Meter;
use super::part::attribute;
use super::strings::SharedStrings;
use super::styles::Styles;

/// The parts that are kept whole are small in any honest workbook.
const MAX_INDEX_BYTES: u64 = 4 << 20;
const MAX_STYLES_BYTES: u64 = 16 << 20;

/// A visible worksheet.
#[derive(Debug)]
pub(super) struct SheetPart {
    pub name: String,
    pub path: String,
}

/// What of a workbook is read before its rows.
#[derive(Debug)]
pub(super) struct Workbook {
    pub sheets: Vec<SheetPart>,
    pub strings: SharedStrings,
    pub styles: Styles,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Workbook {
    pub fn open<R: Read + Seek>(archive: &mut Archive<R>, meter: &mut Meter<'_>) -> Result<Self, FileRefusal> {
        let main = main_part(archive, meter)?;
        // .xlsb names a main part of its own, which is no XML.
        if !archive.has(&main) || main.ends_with(".bin") {
            return Err(FileRefusal::NotAWorkbook(archive.kind()));
        }
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = relations(archive, &format!("{folder}/_rels/{file}.rels"), folder, meter)?;
        let sheets = sheets(archive, &main, &relations, meter)?;
        if sheets.is_empty() {
            return Err(FileRefusal::NoSheet);
        }
        let of_kind =
            |kind: &str| relations.iter().find(|relation| relation.kind == kind).map(|relation| &relation.target);
        let strings = match of_kind("sharedStrings").filter(|path| archive.has(path)) {
            Some(path) => SharedStrings::read(archive.part(path, u64::MAX, meter)?)?,
            None => SharedStrings::default(),
        };
        let styles = match of_kind("styles").filter(|path| archive.has(path)) {
            Some(path) => Styles::read(archive.part(path, MAX_STYLES_BYTES, meter)?)?,
            None => Styles::default(),
        };
        Ok(Self { sheets, strings, styles })
    }
}

/// The workbook part; `xl/workbook.xml` where the package does not say.
fn main_part<R: Read + Seek>(archive: &mut Archive<R>, meter: &mut Meter<'_>) -> Result<String, FileRefusal> {
    let relations = relations(archive, "_rels/.rels", "", meter)?;
    let named = relations.into_iter().find(|relation| relation.kind == "officeDocument");
    Ok(named.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target))
}

fn relations<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &str,
    folder: &str,
    meter: &mut Meter<'_>,
) -> Result<Vec<Relation>, FileRefusal> {
    let mut found = Vec::new();
    if !archive.has(path) {
        return Ok(found);
    }
    let mut part = archive.part(path, MAX_INDEX_BYTES, meter)?;
    let mut buf = Vec::new();
    loop {
        match part.next(&mut buf)? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "Relationship" => {
                let get = |name| attribute(&element, name);
                let outside = get("TargetMode").is_some_and(|mode| mode == "External");
                if let (Some(id), Some(kind), Some(target), false) = (get("Id"), get("Type"), get("Target"), outside) {
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    found.push(Relation { id, kind, target: resolve(folder, &target) });
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    part.finish()?;
    Ok(found)
}

/// The visible worksheets in the order of their tabs. Hidden ones are not looked at: the operator
/// does not see them either, and our own template keeps its lists there.
fn sheets<R: Read + Seek>(
    archive: &mut Archive<R>,
    main: &str,
    relations: &[Relation],
    meter: &mut Meter<'_>,
) -> Result<Vec<SheetPart>, FileRefusal> {
    let mut part = archive.part(main, MAX_INDEX_BYTES, meter)?;
    let (mut found, mut is_workbook) = (Vec::new(), false);
    let mut buf = Vec::new();
    loop {
        match part.next(&mut buf)? {
            Event::Start(element) if element.local_name().as_ref() == "workbook" => is_workbook = true,
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "sheet" => {
                let get = |name| attribute(&element, name);
                let visible = get("state").is_none_or(|state| state == "visible");
                let relation = get("id").and_then(|id| relations.iter().find(|relation| relation.id == id));
                match (get("name"), relation) {
                    (Some(name), Some(relation)) if visible && relation.kind == "worksheet" => {
                        found.push(SheetPart { name, path: relation.target.clone() });
                    }
                    (Some(_), Some(_)) => {}
                    (name, _) => {
                        return Err(part.damaged_at(name.unwrap_or_default(), Damage::MissingPart));
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if !is_workbook {
        return Err(part.damaged(Damage::NotASheet));
    }
    part.finish()?;
    Ok(found)
}

/// A relationship's target as a part name: absolute, or relative to the folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let joined = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for piece in joined.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            piece => path.push(piece),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_resolve_as_producers_write_them() {
        for target in [
            "worksheets/sheet1.xml",
            "/xl/worksheets/sheet1.xml",
            "./worksheets/sheet1.xml",
            "../xl/worksheets/sheet1.xml",
        ] {
            assert_eq!(resolve("xl", target), "xl/worksheets/sheet1.xml");
        }
    }
}
